// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Which actors the graph turns around, by PageRank: an actor matters that actors which matter act upon.
#pragma once

#include <vector>

#include "graph/compressed_graph.hpp"

namespace actorgraph::graph {

struct RankedActor {
  Actor actor;
  double rank = 0.0;  // the share of a random walk's time, 0 to 1; all actors' ranks sum to 1
};

// At most limit actors, the highest rank first, then by id.
[[nodiscard]] std::vector<RankedActor> central_actors(const CompressedGraph& graph, std::size_t limit);

}  // namespace actorgraph::graph
