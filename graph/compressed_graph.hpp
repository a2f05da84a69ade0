// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The whole graph in memory as compressed sparse rows, for questions about all of it: about 45 bytes a triple and 72
// and the name an actor. It models Boost.Graph's BidirectionalGraph, VertexListGraph and EdgeListGraph.
#pragma once

#include <memory>

#include "graph/adjacency_source.hpp"

namespace actorgraph::graph {

class CompressedGraph {
 public:
  // Reads everything from the source, which is not needed after that. Triples with an end that is no actor of the
  // source are left out. Confidence is kept to six digits. Throws Error beyond four thousand million actors or triples.
  explicit CompressedGraph(const AdjacencySource& source);
  ~CompressedGraph();
  CompressedGraph(CompressedGraph&&) noexcept;
  CompressedGraph& operator=(CompressedGraph&&) noexcept;

  [[nodiscard]] std::size_t actor_count() const;
  [[nodiscard]] std::size_t triple_count() const;

  // The Boost.Graph model, for the algorithms (graph/detail/compressed_walk.hpp).
  class Walk;
  [[nodiscard]] const Walk& walk() const { return *walk_; }

 private:
  std::unique_ptr<Walk> walk_;
};

}  // namespace actorgraph::graph
