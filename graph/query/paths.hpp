// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How two actors are joined: the shortest chains of triples between them, whichever way each triple points.
#pragma once

#include <vector>

#include "graph/adjacency_source.hpp"

namespace actorgraph::graph {

struct Path {
  std::vector<Actor> actors;               // from the one to the other, both included
  std::vector<std::vector<Triple>> steps;  // steps[i]: what joins actors[i] and actors[i + 1], best supported first
};

struct PathsQuestion {
  TripleFilter filter = {};       // a kind in it limits the actors in between
  std::size_t max_paths = 10;     // the best supported of the shortest paths
  std::size_t max_steps = 6;      // longer chains say nothing
  bool leave_out_direct = false;  // look for the ways around what is said of the two directly
};

// All paths have the same, smallest number of steps. They come by resistance (the sum over the steps of 1/support: a
// chain is as good as its weak links), then by the actors' ids. Empty when there is none, when an actor does not exist,
// or when both are the same. Graph is StoredGraph or CompressedGraph.
template <typename Graph>
[[nodiscard]] std::vector<Path> paths(const Graph& graph, ActorId from, ActorId to, const PathsQuestion& question = {});

}  // namespace actorgraph::graph
