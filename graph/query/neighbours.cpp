// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/query/neighbours.hpp"

#include <algorithm>
#include <tuple>

#include "graph/detail/links.hpp"

namespace actorgraph::graph {
namespace {

template <typename Walk>
struct Found {
  Triple triple;
  detail::Vertex<Walk> other;
};

template <typename Walk>
std::vector<Found<Walk>> find_relations(detail::Vertex<Walk> actor, const NeighboursQuestion& question,
                                        const Walk& walk) {
  std::vector<Found<Walk>> found;
  detail::for_each_link(actor, walk, [&](detail::Edge<Walk> edge, detail::Vertex<Walk> other) {
    if (question.other && id_of(other, walk) != *question.other) return;
    if (!detail::matches(question.filter, triple_at(edge, walk))) return;
    if (detail::kind_matches(question.filter, other, walk)) found.push_back({triple_at(edge, walk), other});
  });
  return found;
}

// Drops what support and date alone keep from the first so many, before names, which cost a look each, are needed.
template <typename Walk>
void drop_hopeless(std::vector<Found<Walk>>& found, std::size_t limit) {
  if (limit == 0 || found.size() <= limit) return;
  const auto before = [](const Found<Walk>& left, const Found<Walk>& right) {
    return std::tie(left.triple.support, left.triple.last_date) >
           std::tie(right.triple.support, right.triple.last_date);
  };
  const auto last = found.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
  std::ranges::nth_element(found, last, before);
  const Found<Walk> worst = *last;
  std::erase_if(found, [&](const Found<Walk>& relation) { return before(worst, relation); });
}

bool comes_before(const Relation& left, const Relation& right) {
  const Triple& a = left.triple;
  const Triple& b = right.triple;
  return std::tie(b.support, b.last_date, left.other.name, a.predicate, right.outgoing, a.polarity, left.other.id) <
         std::tie(a.support, a.last_date, right.other.name, b.predicate, left.outgoing, b.polarity, right.other.id);
}

}  // namespace

template <typename Graph>
std::vector<Relation> neighbours(const Graph& graph, ActorId actor, const NeighboursQuestion& question) {
  const auto& walk = graph.walk();
  std::vector<Relation> relations;
  const auto vertex = vertex_of(actor, walk);
  if (!vertex) return relations;
  auto found = find_relations(*vertex, question, walk);
  drop_hopeless(found, question.limit);
  for (auto& [triple, other] : found) {
    const bool outgoing = triple.subject == actor || info(triple.predicate).symmetric;
    relations.push_back({actor_at(other, walk), outgoing, std::move(triple)});
  }
  std::ranges::sort(relations, comes_before);
  if (question.limit != 0 && relations.size() > question.limit)
    relations.erase(relations.begin() + static_cast<std::ptrdiff_t>(question.limit), relations.end());
  return relations;
}

template std::vector<Relation> neighbours(const StoredGraph&, ActorId, const NeighboursQuestion&);
template std::vector<Relation> neighbours(const CompressedGraph&, ActorId, const NeighboursQuestion&);

}  // namespace actorgraph::graph
