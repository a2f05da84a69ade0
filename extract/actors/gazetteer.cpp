// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/gazetteer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "extract/actors/gazetteer_json.hpp"
#include "extract/actors/gazetteer_table.hpp"
#include "extract/actors/names.hpp"
#include "extract/actors/petrarch.hpp"
#include "extract/lexicon/built_in.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t longest_name = 12;  // words
constexpr std::string_view marks = "()[]{}.,;:!?\"'-";

std::string read_whole(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad())
    throw InputError(fmt::format("The actor file {} cannot be read; check its path and rights.", path.string()));
  return text;
}

bool is_json(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

std::string_view behind_article(std::string_view words) {
  for (const std::string_view article : {"the ", "The ", "THE ", "a ", "an "})
    if (words.starts_with(article)) return words.substr(article.size());
  return words;
}

}  // namespace

struct Gazetteer::Layer {
  explicit Layer(std::string text) : packed(std::move(text)), table(packed) {}
  explicit Layer(std::string_view lasting) : table(lasting) {}
  std::string packed;
  GazetteerTable table;
};

Gazetteer::Gazetteer() { layers_.push_back(std::make_unique<Layer>(built_in_actors())); }
Gazetteer::~Gazetteer() = default;
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;

void Gazetteer::add(std::span<const GazetteerEntry> entries) {
  layers_.insert(layers_.begin(), std::make_unique<Layer>(pack_gazetteer(entries)));
}

std::vector<DictionaryNote> Gazetteer::add_file(const std::filesystem::path& path) {
  const std::string text = read_whole(path);
  try {
    if (is_json(text)) {
      add(parse_gazetteer_json(text));
      return {};
    }
    PetrarchDictionary dictionary = parse_petrarch(text);
    add(dictionary.entries);
    return std::move(dictionary.notes);
  } catch (const InputError& error) {
    throw InputError(fmt::format("{}: {}", path.string(), error.what()));
  }
}

std::vector<GazetteerMatch> Gazetteer::find(std::string_view words) const {
  const std::string_view core = behind_article(words);
  const std::string key = normalise_name(core);
  std::vector<GazetteerMatch> matches;
  if (key.empty() || !begins_like_name(core)) return matches;
  const bool capitals = all_capitals(core);
  for (const auto& layer : layers_)
    for (const TableForm& form : layer->table.find(key))
      if (capitals || !form.capitals) matches.push_back({&layer->table.actor(form.actor), form.form, form.ambiguous});
  return matches;
}

std::size_t Gazetteer::longest(std::span<const std::string_view> words) const {
  std::size_t best = 0;
  std::string text;
  for (std::size_t i = 0; i < std::min(words.size(), longest_name); ++i) {
    if (words[i].find_first_not_of(marks) == std::string_view::npos) break;
    if (i > 0) text += ' ';
    text += words[i];
    const std::string key = normalise_name(text);
    if (!find(text).empty()) best = i + 1;
    if (std::ranges::none_of(layers_, [&](const auto& layer) { return layer->table.continues(key); })) break;
  }
  return best;
}

const KnownActor* Gazetteer::state(std::string_view code) const {
  if (code.empty()) return nullptr;
  for (const auto& layer : layers_)
    for (std::size_t i = 0; i < layer->table.size(); ++i)
      if (layer->table.actor(i).code == code) return &layer->table.actor(i);
  return nullptr;
}

}  // namespace actorgraph::extract
