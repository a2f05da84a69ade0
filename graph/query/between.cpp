// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/query/between.hpp"

#include <algorithm>

#include "graph/detail/links.hpp"
#include "graph/query/paths.hpp"

namespace actorgraph::graph {
namespace {

// Where something is said of the two directly, a longer way around adds nothing.
constexpr std::size_t longest_way_around = 3;

template <typename Walk>
void add_path(const Path& path, std::size_t limit, std::vector<detail::Vertex<Walk>>& chosen, const Walk& walk) {
  std::vector<detail::Vertex<Walk>> added;
  for (const Actor& actor : path.actors) {
    const auto vertex = vertex_of(actor.id, walk);
    if (vertex && std::ranges::find(chosen, *vertex) == chosen.end()) added.push_back(*vertex);
  }
  if (chosen.size() + added.size() <= limit) chosen.insert(chosen.end(), added.begin(), added.end());
}

}  // namespace

template <typename Graph>
Subgraph between(const Graph& graph, ActorId one, ActorId other, const BetweenQuestion& question) {
  const auto& walk = graph.walk();
  PathsQuestion direct{.filter = question.filter, .max_paths = 1, .max_steps = 1};
  const bool is_direct = !paths(graph, one, other, direct).empty();
  PathsQuestion around{.filter = question.filter, .max_paths = 4 * question.limit, .leave_out_direct = true};
  if (is_direct) around.max_steps = longest_way_around;
  const std::vector<Path> ways = paths(graph, one, other, around);
  if (!is_direct && ways.empty()) return {};
  std::vector chosen{vertex_of(one, walk).value(), vertex_of(other, walk).value()};
  for (const Path& way : ways) add_path(way, question.limit, chosen, walk);
  return detail::induced(chosen, question.filter, walk);
}

template Subgraph between(const StoredGraph&, ActorId, ActorId, const BetweenQuestion&);
template Subgraph between(const CompressedGraph&, ActorId, ActorId, const BetweenQuestion&);

}  // namespace actorgraph::graph
