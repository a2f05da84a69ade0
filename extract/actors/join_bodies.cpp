// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "extract/actors/body_names.hpp"
#include "extract/actors/draft.hpp"
#include "extract/actors/names.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t look_back = 400;  // names; keeps lists of thousands of names linear
constexpr std::size_t longest_acronym = 8;

using Names = std::vector<std::size_t>;  // mentions

bool is_body(const Draft& draft, std::size_t i) {
  if (!draft.is_name(i)) return false;
  const ActorKind kind = *draft.mention(i).kind;
  return kind != ActorKind::person && kind != ActorKind::country && kind != ActorKind::place;
}

bool is_acronym(const Draft& draft, std::size_t i) {
  const std::string& text = draft.facts[i].core;
  return all_capitals(text) && draft.facts[i].words.size() == 1 && text.size() >= 2 && text.size() <= longest_acronym;
}

// The first body of each cluster that is left, in text order.
Names first_bodies(const Draft& draft) {
  Names names;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < draft.size() && names.size() < look_back; ++i)
    if (is_body(draft, i) && seen.insert(draft.facts[i].key).second) names.push_back(i);
  return names;
}

// Of the bodies that fit, the only one; none when there are several.
std::optional<std::size_t> only_one(const Draft& draft, const Names& bodies, std::size_t mention, auto fits) {
  std::optional<std::size_t> found;
  for (const std::size_t body : bodies) {
    if (draft.clusters.root(body) == draft.clusters.root(mention) || !fits(body)) continue;
    if (found && draft.clusters.root(*found) != draft.clusters.root(body)) return std::nullopt;
    if (!found) found = body;
  }
  return found;
}

// "ruling Commonweal Party" and "Commonweal Party": the same name among other words, unless it is a state's.
void join_equal_cores(Draft& draft, const Names& bodies) {
  std::map<std::vector<std::string>, std::size_t> first;
  for (const std::size_t i : bodies) {
    const MentionFacts& facts = draft.facts[i];
    if (facts.words.empty() || (facts.words.size() == 1 && !facts.state.empty())) continue;
    const auto [before, fresh] = first.emplace(facts.words, i);
    if (!fresh) draft.clusters.join(before->second, i);
  }
}

// "Libyan National Army (LNA)" as one mention: the acronym's other mentions are the army's.
void join_own_acronyms(Draft& draft) {
  std::map<std::string, std::size_t> introduced;
  for (std::size_t i = 0; i < draft.size(); ++i)
    if (!draft.facts[i].acronym.empty() && is_body(draft, i))
      introduced.emplace(normalise_name(draft.facts[i].acronym), i);
  for (std::size_t i = 0; i < draft.size(); ++i)
    if (const auto found = introduced.find(draft.facts[i].key); found != introduced.end() && draft.is_name(i))
      draft.clusters.join(found->second, i);
}

// "Revolutionary Armed Forces of Colombia (FARC)" as two: what stands in brackets behind a body is its acronym.
void join_bracketed_acronyms(Draft& draft) {
  const auto& words = draft.analysis.words;
  std::map<std::size_t, std::size_t> ends;  // first word behind a body -> its longest mention
  for (std::size_t i = 0; i < draft.size(); ++i)
    if (is_body(draft, i)) ends.try_emplace(draft.mention(i).words.end, i);
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const std::size_t begin = draft.mention(i).words.begin;
    if (begin == 0 || !draft.is_name(i) || draft.is_person(i) || !is_acronym(draft, i)) continue;
    const auto body = ends.find(begin - 1);
    if (body == ends.end() || words[begin - 1].form != "(") continue;
    if (is_acronym_of(draft.facts[i].text, draft.facts[body->second].core) || draft.facts[i].text.size() > 2)
      draft.clusters.join(body->second, i);
  }
}

void join_acronyms(Draft& draft, const Names& bodies) {
  for (const std::size_t i : bodies) {
    if (!is_acronym(draft, i)) continue;
    const auto body = only_one(draft, bodies, i, [&](std::size_t other) {
      return is_acronym_of(draft.facts[i].core, draft.facts[other].core);
    });
    if (body) draft.clusters.join(*body, i);
  }
}

// "Libya's National Accord Government" and "Government of National Accord": the same words, whatever the order, and no
// other state.
void join_turned_forms(Draft& draft, const Names& bodies) {
  std::map<std::string, Names> by_rest;
  for (const std::size_t i : bodies)
    if (draft.facts[i].rest.find(' ') != std::string::npos || !draft.facts[i].state.empty())
      by_rest[draft.facts[i].rest].push_back(i);
  for (const auto& [rest, names] : by_rest) {
    std::set<std::string> states;
    for (const std::size_t i : names)
      if (!draft.facts[i].state.empty()) states.insert(draft.facts[i].state);
    for (std::size_t k = 1; k < names.size(); ++k)
      for (std::size_t j = 0; j < k; ++j) {
        const bool same_state = draft.facts[names[k]].state == draft.facts[names[j]].state;
        if (same_state || states.size() == 1) draft.clusters.join(names[j], names[k]);
      }
  }
}

// The words of a known body's usual name, which the article may not spell out.
std::vector<std::string> known_words(const Draft& draft, std::size_t i) {
  const KnownActor* known = draft.clusters.of(i).known;
  const std::string name = known == nullptr ? std::string() : normalise_name(without_bracket(known->name));
  const std::vector<std::string_view> words = words_of(name);
  return {words.begin(), words.end()};
}

void join_short_names(Draft& draft, const Names& bodies) {
  for (const std::size_t i : bodies) {
    const auto& part = draft.facts[i].words;
    if (part.size() == 1 && draft.clusters.of(i).known != nullptr) continue;
    const auto full = only_one(draft, bodies, i, [&](std::size_t other) {
      if (part.size() == 1 && other > i) return false;
      return is_short_name_of(part, draft.facts[other].words) || is_short_name_of(part, known_words(draft, other));
    });
    if (full) draft.clusters.join(*full, i);
  }
}

}  // namespace

void join_bodies(Draft& draft) {
  join_own_acronyms(draft);
  join_bracketed_acronyms(draft);
  const Names bodies = first_bodies(draft);
  join_equal_cores(draft, bodies);
  join_acronyms(draft, bodies);
  join_turned_forms(draft, bodies);
  join_short_names(draft, bodies);
}

}  // namespace actorgraph::extract
