// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Walks a UTF-8 text character by character.
#pragma once

#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

namespace actorgraph::extract {

// The code point at byte `at`, which is moved behind it; U+FFFD for bytes that are no UTF-8. at < text.size().
inline UChar32 next_code_point(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());  // what ICU's macro wants
  auto next = static_cast<std::int32_t>(at);
  UChar32 code = 0;
  U8_NEXT_OR_FFFD(bytes, next, static_cast<std::int32_t>(text.size()), code);
  at = static_cast<std::size_t>(next);
  return code;
}

}  // namespace actorgraph::extract
