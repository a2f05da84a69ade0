// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The graph walked where it is stored: neighbours are read when a walk first asks for them and kept after that, so a
// question about one actor in a store of ten million statements loads a few lists. It models Boost.Graph's
// BidirectionalGraph, as CompressedGraph does, so the same algorithms run on both.
#pragma once

#include <memory>

#include "graph/adjacency_source.hpp"

namespace actorgraph::graph {

class StoredGraph {
 public:
  // The source must outlive the graph. One graph answers one thread; what it has read it keeps until it dies, so a long
  // running program makes a new one for each question.
  explicit StoredGraph(const AdjacencySource& source);
  ~StoredGraph();
  StoredGraph(StoredGraph&&) noexcept;
  StoredGraph& operator=(StoredGraph&&) noexcept;

  // How many actors' neighbours have been read so far.
  [[nodiscard]] std::size_t lists_read() const;

  // The Boost.Graph model, for the algorithms (graph/detail/stored_walk.hpp).
  class Walk;
  [[nodiscard]] const Walk& walk() const { return *walk_; }

 private:
  std::unique_ptr<Walk> walk_;
};

}  // namespace actorgraph::graph
