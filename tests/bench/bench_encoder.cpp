// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How many word pieces the encoder reads a second on one core, and what it costs to load it. The weights are random but
// of the shipped model's sizes; speed does not depend on their values.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "extract/language/engine/encoder.hpp"
#include "tests/extract/engine/model_writer.hpp"

namespace actorgraph::extract {
namespace {

// MiniLM with six layers.
const std::filesystem::path& model_path() {
  static const auto path = testing::random_encoder({30522, 512, 32, 384, 1536, 6}).write();
  return path;
}

// Resident memory of the program in MB.
double resident() {
  std::ifstream status("/proc/self/statm");
  double pages = 0;
  status >> pages >> pages;
  return pages * 4096 / 1e6;
}

void encode(benchmark::State& state, Arithmetic arithmetic) {
  const auto length = static_cast<std::size_t>(state.range(0));
  const ModelFile file(model_path());
  const Encoder encoder(file, arithmetic);
  Workspace workspace;
  std::vector<std::int32_t> pieces(length);
  for (std::size_t i = 0; i < length; ++i) pieces[i] = static_cast<std::int32_t>(i * 7919 % 30522);
  const std::vector<std::uint8_t> cases(length, 1);
  const std::vector<Window> windows(960 / length, Window{pieces, cases});
  for (auto _ : state) benchmark::DoNotOptimize(encoder.encode(windows, workspace));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(windows.size() * length));
  state.counters["resident_MB"] = resident();
}

void load(benchmark::State& state) {
  (void)model_path();
  for (auto _ : state) {
    const ModelFile file(model_path());
    benchmark::DoNotOptimize(Encoder(file));
  }
}

BENCHMARK_CAPTURE(encode, bytes, Arithmetic::fastest)->Arg(32)->Arg(120)->Arg(240)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(encode, floats, Arithmetic::floats)->Arg(120)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace actorgraph::extract

BENCHMARK_MAIN();
