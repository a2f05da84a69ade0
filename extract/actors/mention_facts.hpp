// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What can be said of a mention by its own words and the gazetteer, before mentions are compared with one another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer.hpp"
#include "extract/language/analysis.hpp"
#include "extract/lexicon/titles.hpp"

namespace actorgraph {
class CodePoints;
}

namespace actorgraph::extract {

struct MentionFacts {
  std::string text;     // as it stands, without a leading article, an ending possessive and an acronym in brackets
  std::string core;     // of a name: from its first to its last capitalised word
  std::string acronym;  // that acronym: "LNA" of "Libyan National Army (LNA)"
  std::string key;      // normalised
  std::vector<std::string> words;  // of the core; of a person without the titles, unless there is nothing else
  std::string title;               // a person's titles: "foreign minister"
  std::string state;               // code of the only state among the words, where more than the state is said
  std::string rest;  // what is said besides the state, words in sorted order: "accord government national"
  Gender gender = Gender::unknown;
  bool role = false;  // a person's titles alone, with or without a state
  std::vector<GazetteerMatch> known;
};

[[nodiscard]] MentionFacts mention_facts(const Mention& mention, const Analysis& analysis, const CodePoints& text,
                                         const Gazetteer& gazetteer, const Titles& titles);

// The core without a person's titles; the whole core where titles are all there is.
[[nodiscard]] std::string bare_text(const MentionFacts& facts);

// Whether a noun makes a state of what stands before it: "the Russian government", "the Assad regime".
[[nodiscard]] bool speaks_for_state(std::string_view noun);

// Whether a noun names a state's forces as a whole: "troops", "the army".
[[nodiscard]] bool names_forces(std::string_view noun);

}  // namespace actorgraph::extract
