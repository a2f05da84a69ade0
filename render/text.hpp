// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Small help with text that came from the press and may hold anything.
#pragma once

#include <string>
#include <string_view>

namespace actorgraph::render {

void replace_all(std::string& text, std::string_view what, std::string_view by);

// "requests_aid_from" in words: "requests aid from".
[[nodiscard]] std::string in_words(std::string_view name);

// One line of printable text: white space of any kind folded to single blanks, control characters and those that turn
// the direction of writing left out, bytes that are no UTF-8 replaced by U+FFFD. A name of nothing becomes "?".
[[nodiscard]] std::string printable(std::string_view text);

// For XML and Graphviz's HTML-like labels: & < > " escaped, what XML 1.0 does not allow replaced by U+FFFD.
[[nodiscard]] std::string as_xml(std::string_view text);

}  // namespace actorgraph::render
