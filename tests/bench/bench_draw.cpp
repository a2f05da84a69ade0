// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How long a diagram takes, by the number of its actors, from the sub-graph to the file's bytes.
#include <benchmark/benchmark.h>

#include "graph/query/around.hpp"
#include "graph/stored_graph.hpp"
#include "render/diagram/diagram.hpp"
#include "tests/bench/synthetic_source.hpp"

namespace actorgraph::render {
namespace {

void draw_around(benchmark::State& state, DiagramFormat format) {
  const graph::StoredGraph graph(graph::synthetic(100'000));
  const auto limit = static_cast<std::size_t>(state.range(0));
  const graph::Subgraph subgraph = graph::around(graph, 100, {.hops = 2, .limit = limit});
  for (auto round : state) benchmark::DoNotOptimize(draw(subgraph, format, {.focus = {100}, .limit = limit}));
  state.counters["triples"] = static_cast<double>(subgraph.triples.size());
}
BENCHMARK_CAPTURE(draw_around, dot, DiagramFormat::dot)->Arg(40)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_around, svg, DiagramFormat::svg)
    ->Arg(5)
    ->Arg(20)
    ->Arg(40)
    ->Arg(80)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_around, png, DiagramFormat::png)->Arg(40)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(draw_around, pdf, DiagramFormat::pdf)->Arg(40)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace actorgraph::render
