// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// CompressedGraph as Boost.Graph sees it: its own compressed sparse rows, both ways, with what a triple says beside
// them, by the edge's index.
#pragma once

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "graph/compressed_graph.hpp"
#include "graph/detail/packed_date.hpp"

namespace actorgraph::graph {
namespace detail {

// A triple without its ends.
struct CompressedTriple {
  StatementId best_statement;
  std::uint32_t support;
  std::uint32_t sources;
  PackedDate first_date;
  PackedDate last_date;
  float confidence;
  Predicate predicate;
  Polarity polarity;
};
static_assert(sizeof(CompressedTriple) == 32);

using CompressedRows = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, boost::no_property,
                                                          boost::no_property, std::uint32_t, std::uint32_t>;

}  // namespace detail

// Vertices are numbered by the actors' ids in ascending order, edges in the order of the source's triples.
class CompressedGraph::Walk : public detail::CompressedRows {
 public:
  using Ends = std::deque<std::pair<std::uint32_t, std::uint32_t>>;
  Walk(std::vector<Actor> actors, const Ends& ends, std::deque<detail::CompressedTriple> triples);

  [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
  [[nodiscard]] Triple triple(edge_descriptor edge) const;

 private:
  std::vector<Actor> actors_;
  std::deque<detail::CompressedTriple> triples_;  // grows without a copy, unlike a vector
};

namespace detail {

// The place of an actor in a list sorted by id.
[[nodiscard]] inline std::optional<std::uint32_t> place_of(ActorId id, const std::vector<Actor>& actors) {
  const auto at = std::ranges::lower_bound(actors, id, {}, &Actor::id);
  if (at == actors.end() || at->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - actors.begin());
}

}  // namespace detail

// The one function of a BidirectionalGraph that Boost's rows lack.
inline std::uint32_t degree(std::uint32_t vertex, const CompressedGraph::Walk& walk) {
  return out_degree(vertex, walk) + in_degree(vertex, walk);
}

inline std::optional<std::uint32_t> vertex_of(ActorId id, const CompressedGraph::Walk& walk) {
  return detail::place_of(id, walk.actors());
}
inline const Actor& actor_at(std::uint32_t vertex, const CompressedGraph::Walk& walk) { return walk.actors()[vertex]; }
inline ActorId id_of(std::uint32_t vertex, const CompressedGraph::Walk& walk) { return actor_at(vertex, walk).id; }
inline ActorKind kind_at(std::uint32_t vertex, const CompressedGraph::Walk& walk) {
  return actor_at(vertex, walk).kind;
}
inline Triple triple_at(CompressedGraph::Walk::edge_descriptor edge, const CompressedGraph::Walk& walk) {
  return walk.triple(edge);
}

}  // namespace actorgraph::graph
