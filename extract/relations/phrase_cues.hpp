// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Relations by the lexicon's phrases between two names of a sentence: "X attacked Y", "X was killed by Y", "X, head of
// Y", "Y's leader X", "talks between X and Y". Needs words and mentions, no tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/lexicon/predicates.hpp"
#include "extract/lexicon/titles.hpp"
#include "extract/relations/relation_cue.hpp"

namespace actorgraph::extract {

[[nodiscard]] std::vector<RelationCue> find_phrase_cues(const Analysis& analysis, const PredicateLexicon& lexicon,
                                                        const Titles& titles);

// What a word's lemma may be by its ending: "seized" -> "seized", "seize", "seiz", ...
[[nodiscard]] std::vector<std::string> possible_lemmas(std::string_view lowered);

}  // namespace actorgraph::extract
