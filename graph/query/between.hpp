// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What lies between two actors, small enough to be drawn.
#pragma once

#include "graph/adjacency_source.hpp"
#include "graph/subgraph.hpp"

namespace actorgraph::graph {

struct BetweenQuestion {
  TripleFilter filter = {};  // a kind in it limits the actors in between
  std::size_t limit = 40;    // actors, the two included
};

// The two actors, those on the shortest paths that join them besides what is said of the two directly, the best
// supported first, and all triples among them. Empty when an actor does not exist or nothing joins them. Graph is
// StoredGraph or CompressedGraph.
template <typename Graph>
[[nodiscard]] Subgraph between(const Graph& graph, ActorId one, ActorId other, const BetweenQuestion& question = {});

}  // namespace actorgraph::graph
