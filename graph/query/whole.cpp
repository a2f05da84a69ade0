// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/query/whole.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <unordered_map>

#include "graph/detail/links.hpp"

namespace actorgraph::graph {
namespace {

using Walk = CompressedGraph::Walk;
using Vertex = detail::Vertex<Walk>;

// The support of all triples of each actor.
std::vector<std::uint64_t> support_of_actors(const WholeQuestion& question, const Walk& walk) {
  std::vector<std::uint64_t> support(num_vertices(walk), 0);
  for (const auto edge : detail::range(edges(walk))) {
    const Vertex subject = source(edge, walk);
    const Vertex object = target(edge, walk);
    if (subject == object || !detail::kind_matches(question.filter, subject, walk) ||
        !detail::kind_matches(question.filter, object, walk))
      continue;
    const Triple triple = triple_at(edge, walk);
    if (!detail::matches(question.filter, triple)) continue;
    support[subject] += triple.support;
    support[object] += triple.support;
  }
  return support;
}

std::vector<Vertex> best_supported(const std::vector<std::uint64_t>& support, std::size_t count) {
  std::vector<Vertex> order(support.size());
  std::iota(order.begin(), order.end(), Vertex{0});
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(count, order.size()));
  std::partial_sort(order.begin(), end, order.end(), [&](Vertex left, Vertex right) {
    return support[left] != support[right] ? support[left] > support[right] : left < right;
  });
  order.erase(end, order.end());
  return order;
}

using Ties = std::unordered_map<ActorId, std::uint64_t>;

Ties ties_among(const Subgraph& subgraph) {
  Ties ties;
  for (const Actor& actor : subgraph.actors) ties[actor.id] = 0;
  for (const Triple& triple : subgraph.triples) {
    if (triple.subject == triple.object) continue;
    ties[triple.subject] += triple.support;
    ties[triple.object] += triple.support;
  }
  return ties;
}

void remove_actor(ActorId id, Subgraph& subgraph) {
  std::erase_if(subgraph.actors, [&](const Actor& actor) { return actor.id == id; });
  std::erase_if(subgraph.triples, [&](const Triple& triple) { return triple.subject == id || triple.object == id; });
}

// Takes the least connected away until the number fits and nobody stands alone.
void peel(Subgraph& subgraph, std::size_t limit) {
  while (!subgraph.actors.empty()) {
    const Ties ties = ties_among(subgraph);
    std::ranges::stable_sort(subgraph.actors, std::greater{}, [&](const Actor& actor) { return ties.at(actor.id); });
    const ActorId last = subgraph.actors.back().id;
    if (subgraph.actors.size() <= limit && ties.at(last) > 0) return;
    remove_actor(last, subgraph);
  }
}

}  // namespace

Subgraph whole(const CompressedGraph& graph, const WholeQuestion& question) {
  const Walk& walk = graph.walk();
  const auto support = support_of_actors(question, walk);
  Subgraph subgraph = detail::induced(best_supported(support, 4 * question.limit), question.filter, walk);
  peel(subgraph, question.limit);
  return subgraph;
}

}  // namespace actorgraph::graph
