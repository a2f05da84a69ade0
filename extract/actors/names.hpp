// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// One spelling for names that differ only in case, accents, punctuation, a leading article or a possessive, so that
// they can be compared as strings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actorgraph::extract {

// "The Kremlin's" -> "kremlin", "Côte d’Ivoire" -> "cote d'ivoire", "U.N." -> "un". Words are letters and digits,
// joined by inner hyphens and apostrophes; empty when there are none.
[[nodiscard]] std::string normalise_name(std::string_view name);

// The words of a normalised name; the views look into it.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view normalised);

// Whether a text begins with a capital, a digit or a letter of a script without case.
[[nodiscard]] bool begins_like_name(std::string_view text);

// Whether all letters are capitals; an ending 's is left out of account.
[[nodiscard]] bool all_capitals(std::string_view text);

// How many code points a UTF-8 text has.
[[nodiscard]] std::size_t code_point_count(std::string_view text);

}  // namespace actorgraph::extract
