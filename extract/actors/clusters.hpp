// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Mentions on their way to actors: disjoint sets that are joined step by step, and what each set knows of itself. Sets
// that the gazetteer knows as two actors are never joined.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer_entry.hpp"
#include "extract/lexicon/titles.hpp"
#include "graph/model/vocabulary.hpp"

namespace actorgraph::extract {

struct ClusterState {
  std::array<float, actor_kind_count> votes{};  // for each kind
  const KnownActor* known = nullptr;
  Gender gender = Gender::unknown;
  bool named = false;               // has a name, not only nominals and pronouns
  std::size_t first = 0;            // its first mention
  std::optional<std::size_t> name;  // its first mention that is a name and no role

  [[nodiscard]] bool has_kind() const;
  [[nodiscard]] ActorKind kind() const;  // the one with most votes
};

class Clusters {
 public:
  explicit Clusters(std::size_t mentions);

  [[nodiscard]] std::size_t root(std::size_t mention) const;
  [[nodiscard]] const ClusterState& of(std::size_t mention) const { return states_[root(mention)]; }
  // Only for a mention that was not joined yet.
  [[nodiscard]] ClusterState& start(std::size_t mention) { return states_[mention]; }

  // Whether nothing speaks against joining; then joins. Joining what is one already is fine.
  bool join(std::size_t one, std::size_t other);

 private:
  std::vector<std::size_t> parents_;
  std::vector<ClusterState> states_;
};

// Two entries of gazetteers for one actor: the same name and kind.
[[nodiscard]] bool same_actor(const KnownActor& one, const KnownActor& other);

}  // namespace actorgraph::extract
