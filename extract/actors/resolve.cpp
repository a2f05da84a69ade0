// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/resolve.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "extract/actors/draft.hpp"
#include "extract/actors/names.hpp"
#include "graph/model/code_points.hpp"

namespace actorgraph::extract {
namespace {

constexpr float nominal_vote = 0.3F;  // a noun says less of the kind than a name
constexpr std::size_t longest_shown_name = 80;

Draft start(std::string_view text, const Analysis& analysis, const Gazetteer& gazetteer, const Titles& titles) {
  Draft draft{analysis, analysis.mentions, {}, Clusters(analysis.mentions.size())};
  const CodePoints code_points(text);
  for (const Mention& mention : draft.mentions)
    draft.facts.push_back(mention_facts(mention, analysis, code_points, gazetteer, titles));
  for (const std::size_t i : settle_kinds(draft))
    draft.facts[i] = mention_facts(draft.mention(i), analysis, code_points, gazetteer, titles);
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const Mention& mention = draft.mention(i);
    ClusterState& state = draft.clusters.start(i);
    state.gender = draft.facts[i].gender;
    state.named = draft.is_name(i);
    if (state.named && !draft.facts[i].role) state.name = i;
    if (mention.kind && mention.form != MentionForm::pronoun)
      state.votes[static_cast<std::size_t>(*mention.kind)] += mention.score * (state.named ? 1.0F : nominal_vote);
  }
  return draft;
}

void join_all(Draft& draft, const Gazetteer& gazetteer) {
  choose_known(draft);
  join_persons(draft);
  join_equal_names(draft);
  join_known(draft);
  join_bodies(draft);
  join_states(draft, gazetteer);
  join_roles(draft);
  join_antecedents(draft);
  join_equal_nominals(draft);
}

// A form of a name and how good a name it is: in full, not in capitals, often, early.
struct Shown {
  std::string text;
  std::size_t count = 0;
  std::size_t first = 0;
};

bool better(const Shown& one, const Shown& other) {
  const auto rank = [](const Shown& shown) {
    const std::size_t length = code_point_count(shown.text);
    const bool shouted = all_capitals(shown.text) && shown.text.find(' ') != std::string::npos;
    return std::tuple(length <= longest_shown_name, !shouted, length, shown.count);
  };
  return rank(one) == rank(other) ? one.first < other.first : rank(one) > rank(other);
}

// Gathers one cluster.
class Gathering {
 public:
  void add(const Draft& draft, std::size_t i) {
    const Mention& mention = draft.mention(i);
    const MentionFacts& facts = draft.facts[i];
    const auto& words = draft.analysis.words;
    mentions_.push_back({words[mention.words.begin].span.begin, words[mention.words.end - 1].span.end});
    if (mention.form == MentionForm::pronoun || !mention.kind) return;
    score_ = std::max(score_, mention.score);
    if (facts.text.empty()) return;
    forms_.insert(facts.text);
    if (!facts.acronym.empty()) forms_.insert(facts.acronym);
    const bool name = mention.form == MentionForm::name && !facts.role;
    Shown& shown = (name ? names_ : nominals_)[name ? shown_text(draft, i) : facts.text];
    if (shown.count++ == 0) shown.first = i;
  }

  [[nodiscard]] ExtractedActor actor(const ClusterState& state) const {
    ExtractedActor actor;
    actor.kind = state.kind();
    actor.known = state.known != nullptr;
    actor.name = actor.known ? std::string(state.known->name) : best(names_.empty() ? nominals_ : names_);
    actor.mentions = mentions_;
    for (const std::string& form : forms_)
      if (form != actor.name) actor.aliases.push_back(form);
    return actor;
  }

  [[nodiscard]] bool empty() const { return forms_.empty(); }
  [[nodiscard]] float score() const { return score_; }

 private:
  static std::string shown_text(const Draft& draft, std::size_t i) {
    return draft.is_person(i) ? bare_text(draft.facts[i]) : draft.facts[i].core;
  }

  static std::string best(const std::map<std::string, Shown>& forms) {
    Shown best;
    for (const auto& [text, shown] : forms) {
      const Shown now{text, shown.count, shown.first};
      if (best.text.empty() || better(now, best)) best = now;
    }
    return best.text;
  }

  std::vector<Span> mentions_;
  std::set<std::string> forms_;
  std::map<std::string, Shown> names_;
  std::map<std::string, Shown> nominals_;
  float score_ = 0;
};

Resolution gather(const Draft& draft) {
  std::map<std::size_t, Gathering> clusters;  // by root: the first mention, so in text order
  for (std::size_t i = 0; i < draft.size(); ++i) clusters[draft.clusters.root(i)].add(draft, i);
  Resolution result;
  std::map<std::size_t, std::size_t> index;
  for (const auto& [root, gathering] : clusters) {
    const ClusterState& state = draft.clusters.of(root);
    if (gathering.empty() || !state.has_kind()) continue;
    index[root] = result.actors.size();
    result.actors.push_back(gathering.actor(state));
    result.named.push_back(state.named);
    result.scores.push_back(gathering.score());
  }
  for (std::size_t i = 0; i < draft.size(); ++i) {
    const auto found = index.find(draft.clusters.root(i));
    result.actor_of.push_back(found == index.end() ? std::nullopt : std::optional(found->second));
  }
  return result;
}

}  // namespace

Resolution resolve_actors(std::string_view text, const Analysis& analysis, const Gazetteer& gazetteer,
                          const Titles& titles) {
  Draft draft = start(text, analysis, gazetteer, titles);
  join_all(draft, gazetteer);
  return gather(draft);
}

}  // namespace actorgraph::extract
