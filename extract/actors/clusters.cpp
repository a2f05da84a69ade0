// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/clusters.hpp"

#include <algorithm>
#include <numeric>

namespace actorgraph::extract {

bool ClusterState::has_kind() const {
  return std::ranges::any_of(votes, [](float vote) { return vote > 0; });
}

ActorKind ClusterState::kind() const { return static_cast<ActorKind>(std::ranges::max_element(votes) - votes.begin()); }

bool same_actor(const KnownActor& one, const KnownActor& other) {
  return &one == &other || (one.name == other.name && one.kind == other.kind);
}

Clusters::Clusters(std::size_t mentions) : parents_(mentions), states_(mentions) {
  std::iota(parents_.begin(), parents_.end(), std::size_t{0});
  for (std::size_t i = 0; i < mentions; ++i) states_[i].first = i;
}

std::size_t Clusters::root(std::size_t mention) const {
  while (parents_[mention] != mention) mention = parents_[mention];
  return mention;
}

bool Clusters::join(std::size_t one, std::size_t other) {
  one = root(one);
  other = root(other);
  if (one == other) return true;
  const KnownActor* known = states_[one].known;
  const KnownActor* other_known = states_[other].known;
  if (known != nullptr && other_known != nullptr && !same_actor(*known, *other_known)) return false;
  if (other < one) std::swap(one, other);  // the earliest mention is the root: chains stay short and order is kept
  ClusterState& into = states_[one];
  const ClusterState& from = states_[other];
  parents_[other] = one;
  for (std::size_t i = 0; i < actor_kind_count; ++i) into.votes[i] += from.votes[i];
  if (into.known == nullptr) into.known = from.known;
  if (into.gender == Gender::unknown) into.gender = from.gender;
  into.named = into.named || from.named;
  into.first = std::min(into.first, from.first);
  if (!into.name || (from.name && *from.name < *into.name)) into.name = from.name;
  return true;
}

}  // namespace actorgraph::extract
