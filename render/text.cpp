// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/text.hpp"

#include <algorithm>

#include "render/utf8.hpp"

namespace actorgraph::render {
namespace {

// Embeddings, overrides and isolates: in a name they could turn the words behind it around.
bool turns_direction(char32_t value) {
  return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

}  // namespace

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

std::string in_words(std::string_view name) {
  std::string words(name);
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string printable(std::string_view text) {
  std::string line;
  bool gap = false;
  for (const CodePoint& point : code_points(text)) {
    if (is_space(point.value)) {
      gap = !line.empty();
    } else if (!is_control(point.value) && !turns_direction(point.value)) {
      if (gap) line += ' ';
      gap = false;
      line += point.bytes;
    }
  }
  return line.empty() ? "?" : line;
}

std::string as_xml(std::string_view text) {
  std::string xml;
  for (const CodePoint& point : code_points(text)) {
    switch (point.value) {
      case U'&':
        xml += "&amp;";
        break;
      case U'<':
        xml += "&lt;";
        break;
      case U'>':
        xml += "&gt;";
        break;
      case U'"':
        xml += "&quot;";
        break;
      default:
        xml += is_allowed_in_xml(point.value) ? point.bytes : "\xEF\xBF\xBD";
    }
  }
  return xml;
}

}  // namespace actorgraph::render
