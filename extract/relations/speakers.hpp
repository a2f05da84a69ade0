// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Who says so: reported speech ("X said that ..."), "according to X", and quotes whose speaker stands before, behind or
// in the middle of them, or in the sentence before.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/lexicon/predicates.hpp"

namespace actorgraph::extract {

// For each word the mention of who says it; -1: the text itself. With trees clauses are told apart; without, quotes and
// whole sentences.
[[nodiscard]] std::vector<std::int32_t> find_speakers(const Analysis& analysis, const PredicateLexicon& lexicon);

}  // namespace actorgraph::extract
