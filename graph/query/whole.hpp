// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The heart of the whole graph, small enough to be drawn.
#pragma once

#include "graph/compressed_graph.hpp"
#include "graph/subgraph.hpp"

namespace actorgraph::graph {

struct WholeQuestion {
  TripleFilter filter = {};  // a kind in it asks for both ends of each triple
  std::size_t limit = 40;
};

// At most so many actors, best connected among themselves, with all triples among them: of four times as many with the
// most support, the one with the least support towards the others goes until the number fits. Actors without a triple
// among the chosen are left out.
[[nodiscard]] Subgraph whole(const CompressedGraph& graph, const WholeQuestion& question = {});

}  // namespace actorgraph::graph
