// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What two mentions have in common on the surface: the features of the coreference head. extract/train/batches.py
// (mention_features) computes the same.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/language/analysis.hpp"

namespace actorgraph::extract {

// Groups of pronouns that may stand for one another: persons, things, groups.
enum class PronounClass : std::uint8_t { person, thing, group };
[[nodiscard]] std::optional<PronounClass> pronoun_class(std::string_view lowered);

// A mention's words made ready for comparison.
struct MentionWords {
  MentionForm form = MentionForm::name;
  std::optional<PronounClass> pronoun;
  std::vector<std::string> lowered;  // without articles and the possessive
  std::string acronym;               // the word itself when it is one in capitals; else empty
  std::string initials;              // of its capitalised words
  std::size_t begin = 0;             // first word, counted in the text
};

[[nodiscard]] MentionWords mention_words(const std::vector<Word>& words, WordRange range);

inline constexpr std::size_t distance_buckets = 12;
inline constexpr std::size_t coreference_features = distance_buckets + 6 + 9;

// 0 for a distance of 0 words up to 11 for 144 and more.
[[nodiscard]] std::size_t distance_bucket(std::size_t words);

// mention comes later in the text than candidate.
[[nodiscard]] std::array<float, coreference_features> compare_mentions(const MentionWords& mention,
                                                                       const MentionWords& candidate);

// UTF-8 in lower case, without regard to language.
[[nodiscard]] std::string lower_case(std::string_view text);

}  // namespace actorgraph::extract
