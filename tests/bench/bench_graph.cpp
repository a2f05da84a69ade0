// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How long the graph's questions take on synthetic graphs of 1 and 10 million triples, and how much memory the
// compressed graph holds.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include "graph/compressed_graph.hpp"
#include "graph/query/around.hpp"
#include "graph/query/neighbours.hpp"
#include "graph/query/paths.hpp"
#include "graph/query/whole.hpp"
#include "graph/stored_graph.hpp"
#include "tests/bench/synthetic_source.hpp"

namespace actorgraph::graph {
namespace {

std::size_t triples(const benchmark::State& state) { return static_cast<std::size_t>(state.range(0)); }

const CompressedGraph& compressed(std::size_t triple_count) {
  static std::size_t made = 0;
  static std::unique_ptr<CompressedGraph> graph;
  if (made != triple_count) graph = std::make_unique<CompressedGraph>(synthetic(triple_count));
  made = triple_count;
  return *graph;
}

// An actor that neither everybody nor nobody knows.
ActorId some_actor(const benchmark::State& state, std::size_t nth) {
  const std::size_t count = synthetic(triples(state)).actor_count();
  return static_cast<ActorId>(count / 10 + nth * 7919 % (count / 2));
}

void build_compressed(benchmark::State& state) {
  const SyntheticSource& source = synthetic(triples(state));
  const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
  for (auto round : state) {
    const CompressedGraph graph(source);
    state.counters["bytes_per_triple"] = static_cast<double>(mallinfo2().uordblks + mallinfo2().hblkhd - before) /
                                         static_cast<double>(graph.triple_count());
  }
}
BENCHMARK(build_compressed)->Arg(1'000'000)->Arg(10'000'000)->Iterations(1)->Unit(benchmark::kMillisecond);

template <typename Ask>
void ask_compressed(benchmark::State& state, const Ask& ask) {
  const CompressedGraph& graph = compressed(triples(state));
  std::size_t nth = 0;
  for (auto round : state) {
    ++nth;
    benchmark::DoNotOptimize(ask(graph, some_actor(state, nth), some_actor(state, 3 * nth)));
  }
}

// A new graph for each question, as the program does.
template <typename Ask>
void ask_stored(benchmark::State& state, const Ask& ask) {
  const SyntheticSource& source = synthetic(triples(state));
  std::size_t nth = 0;
  for (auto round : state) {
    const StoredGraph graph(source);
    ++nth;
    benchmark::DoNotOptimize(ask(graph, some_actor(state, nth), some_actor(state, 3 * nth)));
  }
}

const auto ask_neighbours = [](const auto& graph, ActorId one, ActorId) { return neighbours(graph, one); };
const auto ask_paths = [](const auto& graph, ActorId one, ActorId other) { return paths(graph, one, other); };
const auto ask_around = [](const auto& graph, ActorId one, ActorId) { return around(graph, one, {.hops = 2}); };
const auto ask_whole = [](const CompressedGraph& graph, ActorId, ActorId) { return whole(graph); };

BENCHMARK_CAPTURE(ask_stored, neighbours, ask_neighbours)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(ask_stored, paths, ask_paths)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask_stored, around, ask_around)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask_compressed, neighbours, ask_neighbours)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(ask_compressed, paths, ask_paths)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask_compressed, around, ask_around)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(ask_compressed, whole, ask_whole)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace actorgraph::graph
