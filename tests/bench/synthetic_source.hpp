// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A graph as large as asked for, made up as it is read: few actors have many relations, most have few, as in the news.
#pragma once

#include <algorithm>
#include <cmath>
#include <compare>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "graph/adjacency_source.hpp"

namespace actorgraph::graph {

class SyntheticSource final : public AdjacencySource {
 public:
  // Ten triples an actor; the same triples for the same count.
  explicit SyntheticSource(std::size_t triple_count) : actor_count_(triple_count / 10) {
    std::mt19937_64 random(7);
    for (std::size_t i = 0; i < triple_count; ++i) triples_.push_back(draw(random));
    std::ranges::sort(triples_);
    const auto repeated = std::ranges::unique(triples_);
    triples_.erase(repeated.begin(), repeated.end());
    index();
  }

  [[nodiscard]] std::size_t actor_count() const override { return actor_count_; }
  [[nodiscard]] std::optional<Actor> actor(ActorId id) const override {
    return Actor{id, "Actor " + std::to_string(id), static_cast<ActorKind>(id % 9), {}};
  }
  void triples_of(ActorId id, const std::function<void(const Triple&)>& visit) const override {
    for (const std::uint32_t at : of_actor_[static_cast<std::size_t>(id)]) visit(full(at));
  }
  void all_actors(const std::function<void(const Actor&)>& visit) const override {
    for (std::size_t id = 0; id < actor_count_; ++id) visit(actor(static_cast<ActorId>(id)).value());
  }
  void all_triples(const std::function<void(const Triple&)>& visit) const override {
    for (std::uint32_t at = 0; at < triples_.size(); ++at) visit(full(at));
  }

 private:
  struct Compact {
    std::uint32_t subject;
    Predicate predicate;
    std::uint32_t object;
    auto operator<=>(const Compact&) const = default;
  };

  // Cubing a uniform number makes low ids frequent.
  std::uint32_t any_actor(std::mt19937_64& random) const {
    const double uniform = std::uniform_real_distribution<>(0, 1)(random);
    return static_cast<std::uint32_t>(std::pow(uniform, 3) * static_cast<double>(actor_count_));
  }
  Compact draw(std::mt19937_64& random) const {
    return {any_actor(random), static_cast<Predicate>(random() % predicate_count), any_actor(random)};
  }
  void index() {
    of_actor_.resize(actor_count_);
    for (std::uint32_t at = 0; at < triples_.size(); ++at) {
      of_actor_[triples_[at].subject].push_back(at);
      if (triples_[at].object != triples_[at].subject) of_actor_[triples_[at].object].push_back(at);
    }
  }
  [[nodiscard]] Triple full(std::uint32_t at) const {
    const Compact& triple = triples_[at];
    const std::string date = "20" + std::to_string(10 + at % 10) + "-05-17";
    return {triple.subject, triple.predicate, triple.object, Polarity::affirmed, at % 7 + 1, 1, date, date, 0.9, at};
  }

  std::size_t actor_count_;
  std::vector<Compact> triples_;
  std::vector<std::vector<std::uint32_t>> of_actor_;
};

// Made once for each size.
inline const SyntheticSource& synthetic(std::size_t triple_count) {
  static std::vector<std::pair<std::size_t, std::unique_ptr<SyntheticSource>>> made;
  const auto known =
      std::ranges::find(made, triple_count, &std::pair<std::size_t, std::unique_ptr<SyntheticSource>>::first);
  if (known != made.end()) return *known->second;
  return *made.emplace_back(triple_count, std::make_unique<SyntheticSource>(triple_count)).second;
}

}  // namespace actorgraph::graph
