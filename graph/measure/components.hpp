// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Into how many unconnected parts the graph falls, triples taken either way.
#pragma once

#include <cstddef>

#include "graph/compressed_graph.hpp"

namespace actorgraph::graph {

struct Components {
  std::size_t count = 0;    // an actor without triples is a part of its own
  std::size_t largest = 0;  // actors in the largest part
};

[[nodiscard]] Components components(const CompressedGraph& graph);

}  // namespace actorgraph::graph
