// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// From what the model reads between mentions to what the article says about actors.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/relations/calibration.hpp"
#include "extract/relations/relation_cue.hpp"
#include "graph/model/extraction.hpp"

namespace actorgraph::extract {

// A statement with the cue that speaks loudest for it.
struct StatedRelation {
  ExtractedStatement statement;  // date and place still open
  RelationCue cue;
};

// actor_of: for each mention the index of its actor, or none. Cues about the same actors, predicate and polarity are
// one statement; what is less certain than least is left out, as is what the kinds of the actors forbid. A symmetric
// relation comes once, the actor with the smaller index first. Ordered by (subject, object, predicate, polarity).
[[nodiscard]] std::vector<StatedRelation> state_relations(const Analysis& analysis, std::span<const RelationCue> cues,
                                                          std::span<const std::optional<std::size_t>> actor_of,
                                                          std::span<const ExtractedActor> actors,
                                                          const Calibration& calibration, double least);

// The words of the text that say what a cue says: from the first to the last of both mentions and the word that joins
// them in the tree; across sentences from one mention to the other.
[[nodiscard]] Span evidence_of(const Analysis& analysis, const RelationCue& cue);

}  // namespace actorgraph::extract
