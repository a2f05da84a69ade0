// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extract/actors/draft.hpp"
#include "extract/actors/names.hpp"
#include "extract/actors/person_names.hpp"

namespace actorgraph::extract {
namespace {

// Sorts of actors that never are one: a person, a place that is only somewhere, all else.
enum class Sort : std::uint8_t { person, place, other };

Sort sort_of(ActorKind kind) {
  if (kind == ActorKind::person) return Sort::person;
  return kind == ActorKind::place ? Sort::place : Sort::other;
}

// A place that the gazetteer knows as a state is that state.
Sort sort_of(const Draft& draft, std::size_t i) {
  const KnownActor* known = draft.clusters.of(i).known;
  return sort_of(known != nullptr ? known->kind : *draft.mention(i).kind);
}

bool share_word(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::ranges::any_of(one, [&](const std::string& word) {
    return word.size() > 3 &&
           std::ranges::any_of(other, [&](const std::string& with) { return spelt_alike(word, with); });
  });
}

// Whether what coreference ties together may be one actor by the names that both sides already have.
bool names_agree(const Draft& draft, std::size_t mention, std::size_t before) {
  const auto name = draft.clusters.of(mention).name;
  const auto other = draft.clusters.of(before).name;
  if (!name || !other || draft.clusters.root(*name) == draft.clusters.root(*other)) return true;
  const auto& a = draft.facts[*name].words;
  const auto& b = draft.facts[*other].words;
  if (draft.is_person(*name) && a.size() > 1 && b.size() > 1)
    return same_full_name(a, b) || is_part_of_name(a, b) || is_part_of_name(b, a);
  return share_word(a, b);
}

// "Iraq's oil ministry" is not Iraq, whatever it refers back to.
bool is_body_of_state(const Draft& draft, std::size_t mention, std::size_t before) {
  const MentionFacts& facts = draft.facts[mention];
  const KnownActor* known = draft.clusters.of(before).known;
  return !facts.state.empty() && !speaks_for_state(facts.rest) && known != nullptr && known->kind == ActorKind::country;
}

bool kinds_agree(const Draft& draft, std::size_t one, std::size_t other) {
  const ClusterState& a = draft.clusters.of(one);
  const ClusterState& b = draft.clusters.of(other);
  if (!a.has_kind() || !b.has_kind()) return true;
  return (a.kind() == ActorKind::person) == (b.kind() == ActorKind::person);
}

bool genders_agree(const Draft& draft, std::size_t one, std::size_t other) {
  const Gender a = draft.clusters.of(one).gender;
  const Gender b = draft.clusters.of(other).gender;
  return a == Gender::unknown || b == Gender::unknown || a == b;
}

bool states_agree(const MentionFacts& one, const MentionFacts& other) {
  return one.state.empty() || other.state.empty() || one.state == other.state;
}

// The only person whose titles are this role.
std::size_t holder_of(const Draft& draft, std::size_t role) {
  std::set<std::size_t> roots;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const MentionFacts& facts = draft.facts[i];
    if (facts.role || !draft.is_name(i) || facts.title.empty() || facts.title != draft.facts[role].title) continue;
    if (states_agree(facts, draft.facts[role])) roots.insert(draft.clusters.root(i));
  }
  return roots.size() == 1 ? *roots.begin() : role;
}

// A name right behind the role, or tied to it as an apposition.
bool stand_together(const Draft& draft, std::size_t role, std::size_t name) {
  const Mention& a = draft.mention(role);
  const Mention& b = draft.mention(name);
  if (a.words.end == b.words.begin) return true;
  const Word& head = draft.analysis.words[b.head];
  const Word& role_head = draft.analysis.words[a.head];
  const bool apposed = head.deprel.starts_with("appos") && head.head == static_cast<std::int32_t>(a.head);
  return apposed || (role_head.deprel.starts_with("appos") && role_head.head == static_cast<std::int32_t>(b.head));
}

}  // namespace

bool Draft::is_name(std::size_t i) const { return mention(i).form == MentionForm::name && mention(i).kind.has_value(); }

bool Draft::is_person(std::size_t i) const { return mention(i).kind == ActorKind::person; }

void join_equal_names(Draft& draft) {
  std::map<std::pair<std::string, Sort>, std::size_t> first;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (!draft.is_name(i) || draft.facts[i].key.empty()) continue;
    // Persons are compared by their parts; "the prime minister" may be another one's in the next sentence.
    if (draft.is_person(i) && (!draft.facts[i].role || draft.facts[i].state.empty())) continue;
    std::string key = draft.facts[i].key;
    std::ranges::replace(key, '-', ' ');
    const auto [before, fresh] = first.emplace(std::pair(std::move(key), sort_of(draft, i)), i);
    if (!fresh) draft.clusters.join(before->second, i);
  }
}

void join_known(Draft& draft) {
  std::map<std::pair<std::string_view, ActorKind>, std::size_t> first;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const KnownActor* known = draft.clusters.of(i).known;
    if (known == nullptr) continue;
    const auto [before, fresh] = first.emplace(std::pair(known->name, known->kind), i);
    if (!fresh) draft.clusters.join(before->second, i);
  }
}

void join_roles(Draft& draft) {
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (!draft.facts[i].role || !draft.is_person(i)) continue;
    const std::size_t last = std::min(draft.size(), i + 8);  // mentions that begin within or right behind the role
    bool found = false;
    for (std::size_t k = i > 8 ? i - 8 : 0; k < last && !found; ++k)
      if (k != i && draft.is_name(k) && draft.is_person(k) && !draft.facts[k].role && stand_together(draft, i, k))
        found = draft.clusters.join(k, i);
    const std::size_t holder = found ? i : holder_of(draft, i);
    if (holder != i) draft.clusters.join(holder, i);
  }
}

void join_antecedents(Draft& draft) {
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (draft.mention(i).antecedent < 0) continue;
    const auto before = static_cast<std::size_t>(draft.mention(i).antecedent);
    if (before >= i || !kinds_agree(draft, i, before) || !genders_agree(draft, i, before)) continue;
    if (names_agree(draft, i, before) && !is_body_of_state(draft, i, before)) draft.clusters.join(before, i);
  }
}

void join_equal_nominals(Draft& draft) {
  std::map<std::pair<std::string, ActorKind>, std::size_t> first;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const Mention& mention = draft.mention(i);
    if (mention.form == MentionForm::pronoun || !mention.kind || draft.clusters.of(i).name) continue;
    const auto [before, fresh] = first.emplace(std::pair(draft.facts[i].key, *mention.kind), i);
    if (!fresh) draft.clusters.join(before->second, i);
  }
}

}  // namespace actorgraph::extract
