// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Who stands next to an actor. Storage implements it, so that a graph can be walked from disk without loading it; tests
// implement it over a few hand-written triples.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "graph/model/triple.hpp"

namespace actorgraph::graph {

// Which triples are of interest; an empty field asks for all.
struct TripleFilter {
  std::string since = {};  // ISO date, inclusive: a triple counts when its last_date is not before it
  std::string until = {};  // ISO date, inclusive: a triple counts when its first_date is not after it
  std::optional<Predicate> predicate = {};
  std::optional<ActorKind> kind = {};  // of the actor at the other end
  double min_confidence = 0.0;
};

class AdjacencySource {
 public:
  virtual ~AdjacencySource() = default;

  [[nodiscard]] virtual std::size_t actor_count() const = 0;
  [[nodiscard]] virtual std::optional<Actor> actor(ActorId id) const = 0;

  // Every triple in which the actor is subject or object, ordered by (predicate, other actor, polarity).
  virtual void triples_of(ActorId id, const std::function<void(const Triple&)>& visit) const = 0;

  // All actors by id; all triples by (subject, predicate, object, polarity).
  virtual void all_actors(const std::function<void(const Actor&)>& visit) const = 0;
  virtual void all_triples(const std::function<void(const Triple&)>& visit) const = 0;
};

}  // namespace actorgraph::graph
