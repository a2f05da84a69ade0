// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What the questions share, for either graph, by Boost.Graph's functions alone.
#pragma once

#include <algorithm>
#include <boost/graph/graph_traits.hpp>
#include <ranges>
#include <unordered_set>
#include <vector>

#include "graph/detail/compressed_walk.hpp"
#include "graph/detail/matching.hpp"
#include "graph/detail/stored_walk.hpp"
#include "graph/subgraph.hpp"

namespace actorgraph::graph::detail {

template <typename Walk>
using Vertex = typename boost::graph_traits<Walk>::vertex_descriptor;
template <typename Walk>
using Edge = typename boost::graph_traits<Walk>::edge_descriptor;

template <typename Iterator>
auto range(std::pair<Iterator, Iterator> ends) {
  return std::ranges::subrange(ends.first, ends.second);
}

// Visits every triple of an actor, whichever way it points, with the actor at the other end; what an actor does to
// itself once.
template <typename Walk, typename Visit>
void for_each_link(Vertex<Walk> here, const Walk& walk, const Visit& visit) {
  for (const Edge<Walk> edge : range(out_edges(here, walk))) visit(edge, target(edge, walk));
  for (const Edge<Walk> edge : range(in_edges(here, walk)))
    if (source(edge, walk) != here) visit(edge, source(edge, walk));
}

// Whether an actor is of the kind that the filter asks for.
template <typename Walk>
bool kind_matches(const TripleFilter& filter, Vertex<Walk> vertex, const Walk& walk) {
  return !filter.kind || kind_at(vertex, walk) == *filter.kind;
}

// The triples of the filter with both ends among the given actors, who keep their order.
template <typename Walk>
Subgraph induced(const std::vector<Vertex<Walk>>& vertices, const TripleFilter& filter, const Walk& walk) {
  Subgraph result;
  const std::unordered_set<Vertex<Walk>> chosen(vertices.begin(), vertices.end());
  for (const Vertex<Walk> vertex : vertices) {
    result.actors.push_back(actor_at(vertex, walk));
    for (const Edge<Walk> edge : range(out_edges(vertex, walk)))
      if (chosen.contains(target(edge, walk)) && matches(filter, triple_at(edge, walk)))
        result.triples.push_back(triple_at(edge, walk));
  }
  std::ranges::sort(result.triples, by_ends);
  return result;
}

}  // namespace actorgraph::graph::detail
