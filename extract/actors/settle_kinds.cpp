// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "extract/actors/draft.hpp"

namespace actorgraph::extract {
namespace {

using Votes = std::array<float, actor_kind_count>;

constexpr float part_vote = 1.0F;  // to be part of a longer name says as much as a sure mention

bool is_unknown_name(const Draft& draft, std::size_t i) {
  return draft.is_name(i) && draft.facts[i].known.empty() && !draft.facts[i].words.empty() && !draft.facts[i].role;
}

std::size_t kind_of(const Draft& draft, std::size_t i) { return static_cast<std::size_t>(*draft.mention(i).kind); }

// "Haugland" is part of "Sigrid Haugland", "Bugle" of "Otago Bugle".
std::map<std::string, Votes> votes_of_longer_names(const Draft& draft) {
  std::map<std::string, Votes> votes;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (!is_unknown_name(draft, i) || draft.facts[i].words.size() < 2) continue;
    const auto& words = draft.facts[i].words;
    votes[words.back()][kind_of(draft, i)] = part_vote;
    if (!draft.is_person(i) || words.size() == 2) votes[words.front()][kind_of(draft, i)] = part_vote;
  }
  return votes;
}

// A name that the gazetteer knows for persons alone: "Haftar".
bool known_as_person(const Draft& draft, std::size_t i) {
  const auto& known = draft.facts[i].known;
  return draft.is_name(i) && !known.empty() &&
         std::ranges::all_of(known, [](const GazetteerMatch& match) { return match.actor->kind == ActorKind::person; });
}

}  // namespace

std::vector<std::size_t> settle_kinds(Draft& draft) {
  std::map<std::string, Votes> votes = votes_of_longer_names(draft);
  for (std::size_t i = 0; i < draft.size(); ++i)
    if (is_unknown_name(draft, i)) votes[draft.facts[i].key][kind_of(draft, i)] += draft.mention(i).score;
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (known_as_person(draft, i) && !draft.is_person(i)) {
      draft.mentions[i].kind = ActorKind::person;
      changed.push_back(i);
    }
    if (!is_unknown_name(draft, i)) continue;
    const Votes& all = votes[draft.facts[i].key];
    const auto best = static_cast<ActorKind>(std::ranges::max_element(all) - all.begin());
    if ((best == ActorKind::person) == draft.is_person(i)) continue;
    draft.mentions[i].kind = best;
    changed.push_back(i);
  }
  return changed;
}

}  // namespace actorgraph::extract
