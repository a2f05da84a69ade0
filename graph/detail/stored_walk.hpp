// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// StoredGraph as Boost.Graph sees it: a BidirectionalGraph whose vertices are actors' ids and whose edges are triples.
// Besides Boost.Graph's functions, both graphs give their algorithms vertex_of, id_of, actor_at, kind_at and triple_at.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <limits>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/detail/matching.hpp"
#include "graph/stored_graph.hpp"

namespace actorgraph::graph {

class StoredGraph::Walk {
 public:
  // A triple as it was read from either of its ends: the same edge wherever it was read.
  struct Edge {
    const Triple* triple = nullptr;
    bool operator==(const Edge& other) const {
      return !detail::by_ends(*triple, *other.triple) && !detail::by_ends(*other.triple, *triple);
    }
  };
  struct AsEdge {
    Edge operator()(const Triple& triple) const { return {&triple}; }
  };

  using vertex_descriptor = ActorId;
  using edge_descriptor = Edge;
  using directed_category = boost::bidirectional_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using traversal_category = boost::bidirectional_graph_tag;
  using out_edge_iterator = boost::transform_iterator<AsEdge, std::vector<Triple>::const_iterator>;
  using in_edge_iterator = out_edge_iterator;
  using degree_size_type = std::size_t;
  using EdgeRange = std::pair<out_edge_iterator, out_edge_iterator>;
  static vertex_descriptor null_vertex() { return std::numeric_limits<ActorId>::min(); }

  explicit Walk(const AdjacencySource& source) : source_(&source) {}

  [[nodiscard]] std::size_t lists_read() const { return lists_.size(); }
  [[nodiscard]] const std::optional<Actor>& actor(ActorId id) const;
  [[nodiscard]] EdgeRange outgoing(ActorId id) const { return range(list(id).outgoing); }
  [[nodiscard]] EdgeRange incoming(ActorId id) const { return range(list(id).incoming); }

 private:
  struct List {
    std::vector<Triple> outgoing;
    std::vector<Triple> incoming;
  };

  [[nodiscard]] const List& list(ActorId id) const;
  static EdgeRange range(const std::vector<Triple>& triples) {
    return {out_edge_iterator(triples.begin(), AsEdge{}), out_edge_iterator(triples.end(), AsEdge{})};
  }

  const AdjacencySource* source_;
  mutable std::unordered_map<ActorId, List> lists_;
  mutable std::unordered_map<ActorId, std::optional<Actor>> actors_;
};

inline ActorId source(StoredGraph::Walk::Edge edge, const StoredGraph::Walk& /*walk*/) { return edge.triple->subject; }
inline ActorId target(StoredGraph::Walk::Edge edge, const StoredGraph::Walk& /*walk*/) { return edge.triple->object; }
inline StoredGraph::Walk::EdgeRange out_edges(ActorId id, const StoredGraph::Walk& walk) { return walk.outgoing(id); }
inline StoredGraph::Walk::EdgeRange in_edges(ActorId id, const StoredGraph::Walk& walk) { return walk.incoming(id); }
inline std::size_t out_degree(ActorId id, const StoredGraph::Walk& walk) {
  return static_cast<std::size_t>(walk.outgoing(id).second - walk.outgoing(id).first);
}
inline std::size_t in_degree(ActorId id, const StoredGraph::Walk& walk) {
  return static_cast<std::size_t>(walk.incoming(id).second - walk.incoming(id).first);
}
inline std::size_t degree(ActorId id, const StoredGraph::Walk& walk) {
  return out_degree(id, walk) + in_degree(id, walk);
}

inline std::optional<ActorId> vertex_of(ActorId id, const StoredGraph::Walk& walk) {
  return walk.actor(id) ? std::optional(id) : std::nullopt;
}
inline ActorId id_of(ActorId vertex, const StoredGraph::Walk& /*walk*/) { return vertex; }
inline const Actor& actor_at(ActorId vertex, const StoredGraph::Walk& walk) { return walk.actor(vertex).value(); }
inline ActorKind kind_at(ActorId vertex, const StoredGraph::Walk& walk) { return actor_at(vertex, walk).kind; }
inline const Triple& triple_at(StoredGraph::Walk::Edge edge, const StoredGraph::Walk& /*walk*/) { return *edge.triple; }

}  // namespace actorgraph::graph
