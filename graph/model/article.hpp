// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <compare>
#include <cstddef>
#include <string>

namespace actorgraph {

// A half-open range of Unicode code points of an article's text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  auto operator<=>(const Span&) const = default;
  [[nodiscard]] bool empty() const { return begin >= end; }
};

// One news article as it was read. Empty fields are unknown; text is valid UTF-8.
struct Article {
  std::string id;  // unique within a run: from the input, else the file's name and the content's hash
  std::string title;
  std::string date;    // ISO 8601: YYYY, YYYY-MM or YYYY-MM-DD
  std::string source;  // who published it
  std::string url;
  std::string text;
};

}  // namespace actorgraph
