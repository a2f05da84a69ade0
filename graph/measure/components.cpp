// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/measure/components.hpp"

#include <algorithm>
#include <boost/graph/incremental_components.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <vector>

#include "graph/detail/compressed_walk.hpp"

namespace actorgraph::graph {

Components components(const CompressedGraph& graph) {
  // boost::connected_components asks for an undirected graph; disjoint sets take the triples either way.
  const CompressedGraph::Walk& walk = graph.walk();
  const std::size_t count = graph.actor_count();
  std::vector<std::uint32_t> rank(count);
  std::vector<std::uint32_t> parent(count);
  boost::disjoint_sets<std::uint32_t*, std::uint32_t*> sets(rank.data(), parent.data());
  boost::initialize_incremental_components(walk, sets);
  boost::incremental_components(walk, sets);

  std::vector<std::size_t> size(count, 0);
  for (std::uint32_t vertex = 0; vertex < count; ++vertex) ++size[sets.find_set(vertex)];
  return {count - static_cast<std::size_t>(std::ranges::count(size, 0U)),
          size.empty() ? 0 : *std::ranges::max_element(size)};
}

}  // namespace actorgraph::graph
