// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Who relates to an actor, and how: every triple that it stands in, either way.
#pragma once

#include <optional>
#include <vector>

#include "graph/adjacency_source.hpp"

namespace actorgraph::graph {

struct Relation {
  Actor other;            // the actor at the other end
  bool outgoing = false;  // the actor asked about is the one that acts; always true for a symmetric predicate
  Triple triple;
};

struct NeighboursQuestion {
  TripleFilter filter = {};
  std::optional<ActorId> other = {};  // only relations with this actor
  std::size_t limit = 0;              // at most so many, the best supported; 0: all
};

// The best supported first, then the latest, then by the other's name. Empty for an actor that nobody relates to or
// that does not exist. Graph is StoredGraph or CompressedGraph.
template <typename Graph>
[[nodiscard]] std::vector<Relation> neighbours(const Graph& graph, ActorId actor,
                                               const NeighboursQuestion& question = {});

}  // namespace actorgraph::graph
