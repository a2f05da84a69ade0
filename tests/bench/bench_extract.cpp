// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How fast news text is read, on one core: the analysis alone (words, trees, mentions, coreference) and from text to
// triples. Words are counted at white space. The texts are the sample articles.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <sstream>
#include <variant>
#include <vector>

#include "extract/language/reader.hpp"
#include "extract/models/shipped_model.hpp"
#include "extract/pipeline.hpp"
#include "extract/source/source.hpp"

namespace {

using namespace actorgraph;

const std::vector<Article>& articles() {
  static const std::vector<Article> read = [] {
    std::vector<Article> out;
    std::istringstream nothing;
    const auto keep = [&](extract::SourceItem&& item) {
      if (auto* article = std::get_if<Article>(&item.content)) out.push_back(std::move(*article));
      return true;
    };
    for (const auto& file :
         extract::list_sources({std::filesystem::path(ACTORGRAPH_SOURCE_DIR) / "samples/articles"}).files) {
      extract::read_source(file.path, nothing, keep);
    }
    return out;
  }();
  return read;
}

std::size_t words() {
  std::size_t count = 0;
  for (const Article& article : articles()) {
    bool inside = false;
    for (const char c : article.text) {
      const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
      count += !space && !inside ? 1 : 0;
      inside = !space;
    }
  }
  return count;
}

void count_words(benchmark::State& state) {
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(state.iterations() * words()), benchmark::Counter::kIsRate);
}

void whole_analysis(benchmark::State& state) {
  const extract::Reader reader(extract::shipped_model());
  for (auto _ : state) {
    for (const Article& article : articles()) benchmark::DoNotOptimize(reader.analyse(article.text));
  }
  count_words(state);
}
BENCHMARK(whole_analysis)->Unit(benchmark::kMillisecond);

void text_to_triples(benchmark::State& state) {
  const extract::Extractor extractor;
  for (auto _ : state) {
    for (const Article& article : articles()) benchmark::DoNotOptimize(extractor.extract(article));
  }
  count_words(state);
}
BENCHMARK(text_to_triples)->Unit(benchmark::kMillisecond);

void start(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(extract::Extractor());
}
BENCHMARK(start)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
