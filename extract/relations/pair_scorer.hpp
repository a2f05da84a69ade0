// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Scores every ordered pair of mentions that stand near each other for all predicates at once. What connects the two is
// read off by an attention that both mentions steer (after ATLOP's localised context, Zhou et al., 2021), and from the
// words between them in the tree; the pair is then a blockwise bilinear product of both sides.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/language/encoded_text.hpp"
#include "extract/relations/relation_cue.hpp"

namespace actorgraph::extract {

class ModelFile;
class Workspace;

// A mention that may be a side of a relation.
struct PairSide {
  std::size_t mention = 0;  // index into Analysis::mentions
  WordRange words;
  ActorKind kind = ActorKind::person;
  std::size_t identity = 0;  // sides of the same identity are the same actor and need no score
};

class PairScorer {
 public:
  explicit PairScorer(const ModelFile& model);
  ~PairScorer();

  // sides in text order. Pairs within a window and at most 120 words apart are scored; where a window has so many sides
  // that there would be more than 4,000 pairs, the nearest ones. Cues come in the order (subject, object, predicate).
  [[nodiscard]] std::vector<RelationCue> score(const EncodedWords& text, std::span<const PairSide> sides,
                                               Workspace& workspace) const;

  // The scores of all predicates, in their order, between two ranges of words.
  [[nodiscard]] std::vector<RelationCue> score_all(const EncodedWords& text, const PairSide& subject,
                                                   const PairSide& object, Workspace& workspace) const;

  struct Layers;

 private:
  std::unique_ptr<Layers> layers_;
};

}  // namespace actorgraph::extract
