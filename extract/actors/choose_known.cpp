// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <set>

#include "extract/actors/draft.hpp"

namespace actorgraph::extract {
namespace {

constexpr float gazetteer_vote = 1.5F;

// What of the gazetteer the article certainly speaks of, to decide between namesakes.
struct Context {
  std::set<std::string_view> states;  // codes
  std::set<std::string_view> actors;  // names
};

bool is_body(ActorKind kind) {
  return kind == ActorKind::government || kind == ActorKind::party || kind == ActorKind::armed_group ||
         kind == ActorKind::igo || kind == ActorKind::organization;
}

bool is_state_form(NameForm form) { return form != NameForm::capital && form != NameForm::seat; }

// Whether what the sentence says of the mention leaves room for this actor.
bool fits(const GazetteerMatch& match, const Mention& mention) {
  const ActorKind known = match.actor->kind;
  if (!mention.kind) return true;
  const ActorKind seen = *mention.kind;
  if (known == seen) return true;
  if (known == ActorKind::person || seen == ActorKind::person) return false;
  if (known == ActorKind::country) {
    if (seen == ActorKind::place) return is_state_form(match.form);
    return seen == ActorKind::people || seen == ActorKind::government ||
           (is_body(seen) && match.form != NameForm::capital && match.form != NameForm::demonym);
  }
  if (known == ActorKind::place) return seen != ActorKind::people;
  return (is_body(known) && is_body(seen)) || seen == ActorKind::people || known == ActorKind::people;
}

Context context_of(const Draft& draft) {
  Context context;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const MentionFacts& facts = draft.facts[i];
    if (!facts.state.empty()) context.states.insert(facts.state);
    if (!draft.is_name(i)) continue;
    for (const GazetteerMatch& match : facts.known) {
      if (match.ambiguous || !fits(match, draft.mention(i))) continue;
      context.actors.insert(match.actor->name);
      context.states.insert(match.actor->code);
      break;
    }
  }
  context.states.erase("");
  return context;
}

// Nought or less: not this one.
int rank(const GazetteerMatch& match, const Mention& mention, const Context& context) {
  if (!fits(match, mention)) return 0;
  const bool same_kind = mention.kind == match.actor->kind;
  const bool at_home = context.states.contains(match.actor->home) || context.states.contains(match.actor->code);
  const bool supported = at_home || context.actors.contains(match.actor->name);
  if (match.ambiguous && !supported && !(same_kind && match.actor->home.empty())) return 0;
  return 1 + (same_kind ? 4 : 0) + (supported ? 2 : 0) + (match.ambiguous ? 0 : 1);
}

const KnownActor* best_match(const MentionFacts& facts, const Mention& mention, const Context& context) {
  const KnownActor* best = nullptr;
  int best_rank = 0;
  for (const GazetteerMatch& match : facts.known) {
    const int now = rank(match, mention, context);
    if (now > best_rank) {
      best = match.actor;
      best_rank = now;
    }
  }
  return best;
}

}  // namespace

void choose_known(Draft& draft) {
  const Context context = context_of(draft);
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (!draft.is_name(i)) continue;
    const KnownActor* known = best_match(draft.facts[i], draft.mention(i), context);
    if (known == nullptr) continue;
    ClusterState& state = draft.clusters.start(i);
    state.known = known;
    state.votes[static_cast<std::size_t>(known->kind)] += gazetteer_vote;
  }
}

}  // namespace actorgraph::extract
