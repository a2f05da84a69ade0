// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/diagram/label.hpp"

#include <algorithm>

#include "render/text.hpp"
#include "render/utf8.hpp"

namespace actorgraph::render {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  // As many lines as needed, evenly filled: "Government of / National Accord", not "Government of National / Accord".
  const std::size_t length = count_code_points(text);
  const std::size_t line_count = std::max<std::size_t>(1, (length + width - 1) / width);
  const std::size_t even = (length + line_count - 1) / line_count;
  std::vector<std::string> lines;
  for (const std::string_view word : words_of(text)) {
    const std::size_t size = count_code_points(word);
    // Half of a word may stand out.
    if (lines.empty() || count_code_points(lines.back()) + 1 + size > even + size / 2)
      lines.emplace_back(word);
    else
      lines.back().append(" ").append(word);
  }
  return lines;
}

std::string as_label(const std::vector<std::string>& lines) {
  std::string label;
  for (std::string line : lines) {
    replace_all(line, "\\", "\\\\");
    replace_all(line, "&", "&amp;");
    label += (label.empty() ? "" : "\\n") + line;
  }
  return label;
}

}  // namespace actorgraph::render
