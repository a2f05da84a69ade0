// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/statements.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "extract/relations/tree.hpp"

namespace actorgraph::extract {
namespace {

struct Key {
  std::size_t subject;
  std::size_t object;
  Predicate predicate;
  Polarity polarity;
  auto operator<=>(const Key&) const = default;
};

struct Pool {
  double log_odds = -1e9;
  RelationCue best;

  // The log of a sum of exponentials: several weak cues make a stronger one, as in training.
  void add(const RelationCue& cue) {
    const double score = cue.score;
    if (log_odds < -1e8 || score > best.score) best = cue;
    const double top = std::max(log_odds, score);
    log_odds = top + std::log(std::exp(log_odds - top) + std::exp(score - top));
  }
};

std::optional<Key> key_of(const RelationCue& cue, std::span<const std::optional<std::size_t>> actor_of,
                          std::span<const ExtractedActor> actors) {
  const auto subject = actor_of[cue.subject];
  const auto object = actor_of[cue.object];
  if (!subject || !object || *subject == *object) return std::nullopt;
  const PredicateInfo& about = info(cue.predicate);
  if (!about.allows(actors[*subject].kind, actors[*object].kind)) return std::nullopt;
  Key key{*subject, *object, cue.predicate, cue.negated > 0 ? Polarity::negated : Polarity::affirmed};
  if (about.symmetric && key.object < key.subject) std::swap(key.subject, key.object);
  return key;
}

Modality modality_of(const RelationCue& cue) {
  return static_cast<Modality>(std::ranges::max_element(cue.modality) - cue.modality.begin());
}

}  // namespace

Span evidence_of(const Analysis& analysis, const RelationCue& cue) {
  const Mention& subject = analysis.mentions[cue.subject];
  const Mention& object = analysis.mentions[cue.object];
  std::size_t begin = std::min(subject.words.begin, object.words.begin);
  std::size_t last = std::max(subject.words.end, object.words.end) - 1;
  if (const auto word = joint_word(analysis, subject.head, object.head)) {
    begin = std::min(begin, *word);
    last = std::max(last, *word);
  }
  return {analysis.words[begin].span.begin, analysis.words[last].span.end};
}

std::vector<StatedRelation> state_relations(const Analysis& analysis, std::span<const RelationCue> cues,
                                            std::span<const std::optional<std::size_t>> actor_of,
                                            std::span<const ExtractedActor> actors, const Calibration& calibration,
                                            double least) {
  std::map<Key, Pool> pools;
  for (const RelationCue& cue : cues) {
    if (const auto key = key_of(cue, actor_of, actors)) pools[*key].add(cue);
  }
  std::vector<StatedRelation> out;
  for (const auto& [key, pool] : pools) {
    const double confidence = calibration.probability(pool.log_odds);
    if (confidence < least) continue;
    StatedRelation each;
    each.cue = pool.best;
    each.statement.subject = key.subject;
    each.statement.predicate = key.predicate;
    each.statement.object = key.object;
    each.statement.polarity = key.polarity;
    each.statement.modality = modality_of(pool.best);
    each.statement.confidence = confidence;
    each.statement.evidence = evidence_of(analysis, pool.best);
    if (pool.best.speaker >= 0) {
      const auto speaker = actor_of[static_cast<std::size_t>(pool.best.speaker)];
      if (speaker) each.statement.attribution = *speaker;
    }
    out.push_back(each);
  }
  return out;
}

}  // namespace actorgraph::extract
