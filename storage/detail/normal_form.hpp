// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The form in which names are compared: "the  Côte d'Ivoire's" and "COTE DIVOIRE" have the same one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actorgraph::storage::detail {

// Compatibility forms, accents, case, dashes, stops, apostrophes, an English possessive and a leading "the" are folded
// away; words are separated by one blank. A name of signs alone is kept as it is. Invalid UTF-8 counts as U+FFFD.
[[nodiscard]] std::string normal_form(std::string_view name);

// The words of a normal form.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view normal);

// What finds all these words in a full-text index, whatever signs stand in them; empty when there are none. The words
// count as they stand, in any order.
[[nodiscard]] std::string all_words_query(std::string_view words);

// What finds texts that share three letters in a row with the normal form, the most alike first; empty when it has
// fewer letters.
[[nodiscard]] std::string spelling_query(std::string_view normal);

}  // namespace actorgraph::storage::detail
