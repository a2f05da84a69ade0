// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/statements.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "extract/relations/hypothesis.hpp"
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

// The likeliest statement of each group of rivals, and the one that comes next.
template <typename Group>
class Rivals {
 public:
  void add(const Group& group, const Key& key, double log_odds) {
    Leaders& of = leaders_[group];
    if (log_odds > of.first_log_odds) {
      of = {key, log_odds, of.first_log_odds};
    } else {
      of.second_log_odds = std::max(of.second_log_odds, log_odds);
    }
  }

  // The likeliest of the group but this one.
  [[nodiscard]] double besides(const Group& group, const Key& key) const {
    const Leaders& of = leaders_.at(group);
    return of.first == key ? of.second_log_odds : of.first_log_odds;
  }

 private:
  struct Leaders {
    Key first{};
    double first_log_odds = StatementSigns::no_rival;
    double second_log_odds = StatementSigns::no_rival;
  };
  std::map<Group, Leaders> leaders_;
};

// All statements that an article may make, each knowing its rivals. A symmetric one counts from either side.
class Contest {
 public:
  explicit Contest(const std::map<Key, Pool>& pools) {
    for (const auto& [key, pool] : pools) {
      enter(key, key.subject, key.object, pool.log_odds);
      if (info(key.predicate).symmetric) enter(key, key.object, key.subject, pool.log_odds);
    }
  }

  void judge(const Key& key, StatementSigns& signs) const {
    signs.rival_object = same_subject_.besides({key.subject, key.predicate}, key);
    signs.rival_subject = same_object_.besides({key.object, key.predicate}, key);
    signs.rival_predicate = same_pair_.besides({key.subject, key.object}, key);
  }

 private:
  void enter(const Key& key, std::size_t subject, std::size_t object, double log_odds) {
    same_subject_.add({subject, key.predicate}, key, log_odds);
    same_object_.add({object, key.predicate}, key, log_odds);
    same_pair_.add({subject, object}, key, log_odds);
  }

  Rivals<std::pair<std::size_t, Predicate>> same_subject_, same_object_;
  Rivals<std::pair<std::size_t, std::size_t>> same_pair_;
};

bool across_sentences(const Analysis& analysis, const RelationCue& cue) {
  const auto one = sentence_of_word(analysis, analysis.mentions[cue.subject].head);
  const auto other = sentence_of_word(analysis, analysis.mentions[cue.object].head);
  return one && other && one->begin != other->begin;
}

bool is_supposed(const Analysis& analysis, const RelationCue& cue) {
  const auto word = joint_word(analysis, analysis.mentions[cue.subject].head, analysis.mentions[cue.object].head);
  return word && is_supposed(analysis, *word);
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
    if (is_supposed(analysis, cue)) continue;
    if (const auto key = key_of(cue, actor_of, actors)) pools[*key].add(cue);
  }
  const Contest contest(pools);
  std::vector<StatedRelation> out;
  for (const auto& [key, pool] : pools) {
    StatementSigns signs;
    signs.log_odds = pool.log_odds;
    contest.judge(key, signs);
    signs.across_sentences = across_sentences(analysis, pool.best);
    signs.subject_mentions = actors[key.subject].mentions.size();
    signs.object_mentions = actors[key.object].mentions.size();
    const double confidence = calibration.probability(key.predicate, signs);
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
