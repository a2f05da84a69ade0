// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Names in a text by rules: what the gazetteer knows, and runs of words in capitals whose last word says the kind.
#pragma once

#include "extract/actors/gazetteer.hpp"
#include "extract/language/analysis.hpp"
#include "extract/lexicon/titles.hpp"

namespace actorgraph::extract {

// Fills the mentions of an analysis that has words and sentences.
void find_names(Analysis& analysis, const Gazetteer& gazetteer, const Titles& titles);

}  // namespace actorgraph::extract
