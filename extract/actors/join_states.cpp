// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <set>

#include "extract/actors/draft.hpp"
#include "extract/actors/names.hpp"
#include "extract/actors/person_names.hpp"

namespace actorgraph::extract {
namespace {

void join_first(Draft& draft, std::map<std::string, std::size_t>& first, const std::string& key, std::size_t mention) {
  const auto [before, fresh] = first.emplace(key, mention);
  if (!fresh) draft.clusters.join(before->second, mention);
}

// The mentions of states by code.
std::map<std::string, std::size_t> states_of(Draft& draft) {
  std::map<std::string, std::size_t> states;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const KnownActor* known = draft.clusters.of(i).known;
    if (known != nullptr && known->kind == ActorKind::country && !known->code.empty())
      join_first(draft, states, std::string(known->code), i);
  }
  return states;
}

bool is_quarter(std::string_view word) {
  return word == "north" || word == "south" || word == "east" || word == "west";
}

// The state that a person leads or belongs to as far as the article or the gazetteer says.
std::string state_of_person(const Draft& draft, const std::string& surname) {
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const MentionFacts& facts = draft.facts[i];
    if (!draft.is_person(i) || facts.role || facts.words.empty() || !spelt_alike(facts.words.back(), surname)) continue;
    if (!facts.state.empty()) return facts.state;
    if (const KnownActor* known = draft.clusters.of(i).known; known != nullptr && !known->home.empty())
      return std::string(known->home);
  }
  return {};
}

// "government in Kinshasa": the state whose capital it is.
std::string state_of_capital(const Gazetteer& gazetteer, const MentionFacts& facts) {
  const std::size_t in = facts.text.rfind(" in ");
  if (in == std::string::npos) return {};
  for (const GazetteerMatch& match : gazetteer.find(std::string_view(facts.text).substr(in + 4)))
    if (match.form == NameForm::capital) return std::string(match.actor->code);
  return {};
}

// "the Trump administration": the state of who is named.
std::string state_behind(const Draft& draft, const Gazetteer& gazetteer, std::size_t i) {
  const MentionFacts& facts = draft.facts[i];
  if (!facts.state.empty()) return facts.state;
  if (speaks_for_state(facts.words.front())) return state_of_capital(gazetteer, facts);
  return facts.words.size() == 2 ? state_of_person(draft, facts.words.front()) : std::string();
}

// "the North" of the only "North Korea" of the article.
void join_halves(Draft& draft) {
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const MentionFacts& facts = draft.facts[i];
    if (!draft.is_name(i) || facts.words.size() != 1 || !is_quarter(facts.words.front())) continue;
    std::set<std::size_t> states;
    for (std::size_t k = 0; k < draft.size(); ++k) {
      const KnownActor* known = draft.clusters.of(k).known;
      if (known != nullptr && known->kind == ActorKind::country &&
          normalise_name(known->name).starts_with(facts.words.front() + ' '))
        states.insert(draft.clusters.root(k));
    }
    if (states.size() == 1) draft.clusters.join(*states.begin(), i);
  }
}

bool speaks_for(const Draft& draft, std::size_t i) {
  const MentionFacts& facts = draft.facts[i];
  if (draft.clusters.of(i).known != nullptr || facts.words.size() < 2) return false;
  if (!facts.state.empty()) return speaks_for_state(facts.rest);
  return speaks_for_state(facts.words.back()) || speaks_for_state(facts.words.front());
}

}  // namespace

void join_states(Draft& draft, const Gazetteer& gazetteer) {
  join_halves(draft);
  std::map<std::string, std::size_t> states = states_of(draft);
  std::map<std::string, std::size_t> forces;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const Mention& mention = draft.mention(i);
    if (mention.form == MentionForm::pronoun || !mention.kind || draft.is_person(i)) continue;
    const MentionFacts& facts = draft.facts[i];
    if (names_forces(facts.rest) && !facts.state.empty() && draft.clusters.of(i).known == nullptr)
      join_first(draft, forces, facts.state, i);
    if (!speaks_for(draft, i)) continue;
    const std::string code = state_behind(draft, gazetteer, i);
    const KnownActor* state = gazetteer.state(code);
    if (state == nullptr) continue;
    if (draft.clusters.root(i) == i) draft.clusters.start(i).known = state;
    join_first(draft, states, code, i);
  }
}

}  // namespace actorgraph::extract
