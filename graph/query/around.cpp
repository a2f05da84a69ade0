// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/query/around.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "graph/detail/links.hpp"

namespace actorgraph::graph {
namespace {

// A neighbourhood that grows an actor at a time.
template <typename Walk>
class Growth {
 public:
  using Vertex = detail::Vertex<Walk>;

  Growth(const AroundQuestion& question, const Walk& walk) : question_(question), walk_(walk) {}

  void grow_from(Vertex centre) {
    choose(centre, 0);
    while (chosen_.size() < question_.limit && !candidates_.empty()) {
      const auto best = std::ranges::max_element(candidates_, worse);
      const auto [vertex, candidate] = *best;
      candidates_.erase(best);
      choose(vertex, candidate.hop);
    }
  }

  [[nodiscard]] const std::vector<Vertex>& chosen() const { return chosen_; }

 private:
  struct Candidate {
    std::size_t hop = 0;
    double support = 0;  // towards the chosen
    [[nodiscard]] double score() const { return std::ldexp(support, -static_cast<int>(hop)); }
  };
  using Entry = std::pair<const Vertex, Candidate>;

  static bool worse(const Entry& left, const Entry& right) {
    if (left.second.score() != right.second.score()) return left.second.score() < right.second.score();
    return left.first > right.first;
  }

  void choose(Vertex vertex, std::size_t hop) {
    chosen_.push_back(vertex);
    is_chosen_.insert(vertex);
    detail::for_each_link(vertex, walk_, [&](detail::Edge<Walk> edge, Vertex other) {
      if (!is_chosen_.contains(other) && detail::matches(question_.filter, triple_at(edge, walk_)) &&
          detail::kind_matches(question_.filter, other, walk_))
        consider(other, hop + 1, triple_at(edge, walk_).support);
    });
  }

  void consider(Vertex vertex, std::size_t hop, double support) {
    auto known = candidates_.find(vertex);
    if (known == candidates_.end()) {
      if (hop > question_.hops) return;
      known = candidates_.emplace(vertex, Candidate{hop, 0}).first;
    }
    known->second.hop = std::min(known->second.hop, hop);
    known->second.support += support;
  }

  const AroundQuestion& question_;
  const Walk& walk_;
  std::vector<Vertex> chosen_;
  std::unordered_set<Vertex> is_chosen_;
  std::unordered_map<Vertex, Candidate> candidates_;
};

}  // namespace

template <typename Graph>
Subgraph around(const Graph& graph, ActorId centre, const AroundQuestion& question) {
  using Walk = typename Graph::Walk;
  const Walk& walk = graph.walk();
  const auto start = vertex_of(centre, walk);
  if (!start) return {};
  Growth<Walk> growth(question, walk);
  growth.grow_from(*start);
  return detail::induced(growth.chosen(), question.filter, walk);
}

template Subgraph around(const StoredGraph&, ActorId, const AroundQuestion&);
template Subgraph around(const CompressedGraph&, ActorId, const AroundQuestion&);

}  // namespace actorgraph::graph
