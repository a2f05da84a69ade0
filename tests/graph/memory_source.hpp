// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// An AdjacencySource over triples written by hand or drawn at random.
#pragma once

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "graph/adjacency_source.hpp"

namespace actorgraph::graph {

class MemorySource final : public AdjacencySource {
 public:
  // Actors come in ascending order of their ids.
  MemorySource(std::vector<Actor> actors, std::vector<Triple> triples)
      : actors_(std::move(actors)), triples_(std::move(triples)) {
    std::ranges::sort(triples_, [](const Triple& left, const Triple& right) {
      return std::tie(left.subject, left.predicate, left.object, left.polarity) <
             std::tie(right.subject, right.predicate, right.object, right.polarity);
    });
  }

  [[nodiscard]] std::size_t actor_count() const override { return actors_.size(); }
  [[nodiscard]] std::optional<Actor> actor(ActorId id) const override {
    const auto at = std::ranges::find(actors_, id, &Actor::id);
    return at == actors_.end() ? std::nullopt : std::optional(*at);
  }
  void triples_of(ActorId id, const std::function<void(const Triple&)>& visit) const override {
    for (const Triple& triple : triples_)
      if (triple.subject == id || triple.object == id) visit(triple);
  }
  void all_actors(const std::function<void(const Actor&)>& visit) const override {
    std::ranges::for_each(actors_, visit);
  }
  void all_triples(const std::function<void(const Triple&)>& visit) const override {
    std::ranges::for_each(triples_, visit);
  }

 private:
  std::vector<Actor> actors_;
  std::vector<Triple> triples_;
};

// Actors 1 to the number of names.
inline std::vector<Actor> actors_named(const std::vector<std::string>& names, ActorKind kind = ActorKind::person) {
  std::vector<Actor> actors;
  for (const std::string& name : names) actors.push_back({static_cast<ActorId>(actors.size() + 1), name, kind, {}});
  return actors;
}

inline Triple triple(ActorId subject, Predicate predicate, ActorId object, std::uint32_t support = 1,
                     const std::string& date = "2018-02-20") {
  return {subject, predicate, object, Polarity::affirmed, support, 1, date, date, 0.9, subject * 1000 + object};
}

// So many actors of all kinds with so many different triples among them; symmetric ones have the smaller id first.
inline MemorySource random_source(unsigned seed, std::size_t actor_count, std::size_t triple_count) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t bound) { return random() % bound; };
  std::vector<Actor> actors;
  for (std::size_t i = 1; i <= actor_count; ++i)
    actors.push_back({static_cast<ActorId>(3 * i),
                      "Actor " + std::to_string(below(actor_count)),
                      static_cast<ActorKind>(below(actor_kind_count)),
                      {}});
  std::vector<Triple> triples;
  for (std::size_t i = 0; i < triple_count; ++i) {
    Triple drawn = triple(actors[below(actor_count)].id, static_cast<Predicate>(below(predicate_count)),
                          actors[below(actor_count)].id, static_cast<std::uint32_t>(1 + below(5)),
                          "20" + std::to_string(10 + below(9)) + "-0" + std::to_string(1 + below(9)));
    drawn.polarity = static_cast<Polarity>(below(2));
    drawn.confidence = static_cast<double>(below(1000001)) / 1e6;
    if (info(drawn.predicate).symmetric && drawn.subject > drawn.object) std::swap(drawn.subject, drawn.object);
    const auto same = [&](const Triple& other) {
      return std::tie(other.subject, other.predicate, other.object, other.polarity) ==
             std::tie(drawn.subject, drawn.predicate, drawn.object, drawn.polarity);
    };
    if (std::ranges::none_of(triples, same)) triples.push_back(drawn);
  }
  return {std::move(actors), std::move(triples)};
}

// Everything of a triple in words, for comparisons that show what differs.
inline std::string told(const Triple& t) {
  return std::to_string(t.subject) + " " + std::string(name(t.predicate)) + " " + std::to_string(t.object) + " " +
         std::string(name(t.polarity)) + " x" + std::to_string(t.support) + "/" + std::to_string(t.sources) + " " +
         t.first_date + ".." + t.last_date + " " + std::to_string(t.confidence) + " #" +
         std::to_string(t.best_statement);
}

}  // namespace actorgraph::graph
