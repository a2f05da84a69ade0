// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// UTF-8 read a code point at a time, forgiving: a byte that belongs to none is read as U+FFFD.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace actorgraph::render {

struct CodePoint {
  char32_t value;
  std::string_view bytes;  // of the text, or of U+FFFD
};

// The views point into the text.
[[nodiscard]] std::vector<CodePoint> code_points(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

// White space of any script, line ends and zero-width blanks included.
[[nodiscard]] bool is_space(char32_t value);
// C0, DEL and C1.
[[nodiscard]] bool is_control(char32_t value);
// What XML 1.0 lets a document hold.
[[nodiscard]] bool is_allowed_in_xml(char32_t value);

}  // namespace actorgraph::render
