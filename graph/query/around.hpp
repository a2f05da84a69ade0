// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The neighbourhood of an actor, small enough to be drawn.
#pragma once

#include "graph/adjacency_source.hpp"
#include "graph/subgraph.hpp"

namespace actorgraph::graph {

struct AroundQuestion {
  TripleFilter filter = {};  // a kind in it limits the actors other than the centre
  std::size_t hops = 1;
  std::size_t limit = 40;  // actors, the centre included
};

// The centre and the actors within so many hops that are best connected to it, with all triples among them. The
// neighbourhood grows an actor at a time: next comes the one with the most support towards those chosen so far, halved
// for each hop further out. Only the neighbours of the chosen are read. Empty when the actor does not exist. Graph is
// StoredGraph or CompressedGraph.
template <typename Graph>
[[nodiscard]] Subgraph around(const Graph& graph, ActorId centre, const AroundQuestion& question = {});

}  // namespace actorgraph::graph
