// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/stored_graph.hpp"

#include "graph/detail/stored_walk.hpp"

namespace actorgraph::graph {

StoredGraph::StoredGraph(const AdjacencySource& source) : walk_(std::make_unique<Walk>(source)) {}
StoredGraph::~StoredGraph() = default;
StoredGraph::StoredGraph(StoredGraph&&) noexcept = default;
StoredGraph& StoredGraph::operator=(StoredGraph&&) noexcept = default;

std::size_t StoredGraph::lists_read() const { return walk_->lists_read(); }

const std::optional<Actor>& StoredGraph::Walk::actor(ActorId id) const {
  const auto known = actors_.find(id);
  if (known != actors_.end()) return known->second;
  return actors_.emplace(id, source_->actor(id)).first->second;
}

const StoredGraph::Walk::List& StoredGraph::Walk::list(ActorId id) const {
  const auto known = lists_.find(id);
  if (known != lists_.end()) return known->second;
  List read;
  source_->triples_of(id, [&](const Triple& triple) {
    // What an actor does to itself goes out of it and comes in.
    if (triple.subject == id) read.outgoing.push_back(triple);
    if (triple.object == id) read.incoming.push_back(triple);
  });
  return lists_.emplace(id, std::move(read)).first->second;
}

}  // namespace actorgraph::graph
