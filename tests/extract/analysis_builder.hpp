// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Analyses written by hand, for tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/language/analysis.hpp"

namespace actorgraph::extract {

struct WrittenText {
  std::string text;
  Analysis analysis;

  // Adds a mention of the nth place (from 0) where these words stand; returns its index. Mentions are to be added in
  // text order. The head is the last word, or of a tree the highest one.
  std::size_t mention(std::string_view words, std::optional<ActorKind> kind, MentionForm form = MentionForm::name,
                      std::size_t nth = 0);
};

// Words split by rules, no trees; only 'said' and 'told' are tagged, as verbs.
[[nodiscard]] WrittenText plain_text(std::string_view text);

// A word a line: form, lemma, UPOS, head (from 1 in its sentence, 0 for the root), deprel; an empty line ends a
// sentence. The text has a space between all words.
[[nodiscard]] WrittenText parsed_text(std::string_view lines);

}  // namespace actorgraph::extract
