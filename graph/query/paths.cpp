// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/query/paths.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "graph/detail/layers.hpp"

namespace actorgraph::graph {
namespace {

// A chain from the start and its resistance; chains compare by resistance, then by their actors.
template <typename Walk>
using Chain = std::pair<double, std::vector<detail::Vertex<Walk>>>;
template <typename Walk>
using ChainsTo = std::unordered_map<detail::Vertex<Walk>, std::vector<Chain<Walk>>>;

// Which links a path may use.
template <typename Walk>
struct Passes {
  const PathsQuestion& question;
  detail::Vertex<Walk> from;
  detail::Vertex<Walk> to;
  const Walk& walk;

  bool is_end(detail::Vertex<Walk> vertex) const { return vertex == from || vertex == to; }
  bool operator()(detail::Edge<Walk> edge, detail::Vertex<Walk> here, detail::Vertex<Walk> there) const {
    if (question.leave_out_direct && is_end(here) && is_end(there)) return false;
    return detail::matches(question.filter, triple_at(edge, walk)) && fits(here) && fits(there);
  }
  bool fits(detail::Vertex<Walk> vertex) const {
    return is_end(vertex) || detail::kind_matches(question.filter, vertex, walk);
  }
};

// The support of all that joins an actor to those of the next layer.
template <typename Walk>
std::map<detail::Vertex<Walk>, double> support_ahead(detail::Vertex<Walk> here,
                                                     const std::vector<detail::Vertex<Walk>>& layer,
                                                     const Passes<Walk>& passes) {
  std::map<detail::Vertex<Walk>, double> support;
  detail::for_each_link(here, passes.walk, [&](detail::Edge<Walk> edge, detail::Vertex<Walk> there) {
    if (std::ranges::binary_search(layer, there) && passes(edge, here, there))
      support[there] += triple_at(edge, passes.walk).support;
  });
  return support;
}

// Of each actor's chains only the best few can become part of the best few, since resistance only adds up.
template <typename Walk>
ChainsTo<Walk> lengthen(const ChainsTo<Walk>& chains, const std::vector<detail::Vertex<Walk>>& layer, std::size_t keep,
                        const Passes<Walk>& passes) {
  ChainsTo<Walk> longer;
  for (const auto& [here, ways] : chains)
    for (const auto& [there, support] : support_ahead(here, layer, passes))
      for (const auto& [resistance, actors] : ways) {
        auto& added = longer[there].emplace_back(resistance + 1.0 / std::max(support, 1.0), actors);
        added.second.push_back(there);
      }
  for (auto& [there, ways] : longer) {
    std::ranges::sort(ways);
    if (ways.size() > keep) ways.resize(keep);
  }
  return longer;
}

template <typename Walk>
std::vector<Triple> triples_between(detail::Vertex<Walk> here, detail::Vertex<Walk> there, const Passes<Walk>& passes) {
  std::vector<Triple> triples;
  detail::for_each_link(here, passes.walk, [&](detail::Edge<Walk> edge, detail::Vertex<Walk> other) {
    if (other == there && passes(edge, here, there)) triples.push_back(triple_at(edge, passes.walk));
  });
  std::ranges::sort(triples, detail::better_supported);
  return triples;
}

template <typename Walk>
Path path_along(const std::vector<detail::Vertex<Walk>>& chain, const Passes<Walk>& passes) {
  Path path;
  for (std::size_t at = 0; at < chain.size(); ++at) {
    path.actors.push_back(actor_at(chain[at], passes.walk));
    if (at > 0) path.steps.push_back(triples_between(chain[at - 1], chain[at], passes));
  }
  return path;
}

template <typename Walk>
std::vector<Path> find_paths(const Passes<Walk>& passes) {
  const PathsQuestion& question = passes.question;
  const auto layers = detail::shortest_layers(passes.from, passes.to, question.max_steps, passes, passes.walk);
  std::vector<Path> result;
  if (layers.empty()) return result;
  ChainsTo<Walk> chains{{passes.from, {{0.0, {passes.from}}}}};
  for (std::size_t step = 1; step < layers.size(); ++step)
    chains = lengthen(chains, layers[step], question.max_paths, passes);
  for (const auto& [resistance, chain] : chains[passes.to]) result.push_back(path_along(chain, passes));
  return result;
}

}  // namespace

template <typename Graph>
std::vector<Path> paths(const Graph& graph, ActorId from, ActorId to, const PathsQuestion& question) {
  using Walk = typename Graph::Walk;
  const Walk& walk = graph.walk();
  const auto start = vertex_of(from, walk);
  const auto end = vertex_of(to, walk);
  if (!start || !end || from == to) return {};
  return find_paths(Passes<Walk>{question, *start, *end, walk});
}

template std::vector<Path> paths(const StoredGraph&, ActorId, ActorId, const PathsQuestion&);
template std::vector<Path> paths(const CompressedGraph&, ActorId, ActorId, const PathsQuestion&);

}  // namespace actorgraph::graph
