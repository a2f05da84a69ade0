// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Bytes of any origin to valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace actorgraph::extract {

struct Decoded {
  std::string text;          // valid UTF-8 without byte order mark
  std::size_t replaced = 0;  // bytes that were no text and became U+FFFD
};

// A byte order mark decides; without one, bytes that are not UTF-8 are read in the declared encoding ("windows-1252";
// may be empty), and without that what is no UTF-8 becomes U+FFFD.
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view declared = {});

// Whether these first bytes of a file are no text: they hold NUL, many control characters or mostly invalid UTF-8.
[[nodiscard]] bool looks_binary(std::string_view head);

// The longest prefix of at most this many bytes that ends between two code points.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t bytes);

}  // namespace actorgraph::extract
