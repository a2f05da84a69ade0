// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/measure/centrality.hpp"

#include <algorithm>
#include <boost/graph/page_rank.hpp>
#include <numeric>

#include "graph/detail/compressed_walk.hpp"

namespace actorgraph::graph {

std::vector<RankedActor> central_actors(const CompressedGraph& graph, std::size_t limit) {
  const CompressedGraph::Walk& walk = graph.walk();
  std::vector<double> rank(graph.actor_count());
  if (rank.empty()) return {};
  const auto by_vertex = get(boost::vertex_index, static_cast<const detail::CompressedRows&>(walk));
  boost::graph::page_rank(static_cast<const detail::CompressedRows&>(walk),
                          boost::make_iterator_property_map(rank.begin(), by_vertex));
  // Actors that act upon nobody let rank leak away.
  const double total = std::accumulate(rank.begin(), rank.end(), 0.0);

  std::vector<std::uint32_t> order(rank.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(limit, order.size()));
  std::partial_sort(order.begin(), end, order.end(), [&](std::uint32_t left, std::uint32_t right) {
    return rank[left] != rank[right] ? rank[left] > rank[right] : left < right;
  });
  std::vector<RankedActor> central;
  for (auto at = order.begin(); at != end; ++at) central.push_back({actor_at(*at, walk), rank[*at] / total});
  return central;
}

}  // namespace actorgraph::graph
