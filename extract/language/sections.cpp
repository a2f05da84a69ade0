// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/sections.hpp"

#include <algorithm>

namespace actorgraph::extract {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t cut_at(std::string_view text, std::size_t limit) {
  for (const std::string_view mark : {"\n\n", "\n", " "}) {
    const std::size_t found = text.rfind(mark, limit - 1);
    if (found != std::string_view::npos && found > limit / 2) return found;
  }
  std::size_t at = limit;
  while (at > 1 && continues(text[at])) --at;
  return at;
}

}  // namespace

std::vector<Section> split_sections(std::string_view text, std::size_t limit) {
  std::vector<Section> out;
  std::size_t begin = 0;
  while (text.size() > limit) {
    const std::string_view part = text.substr(0, cut_at(text, limit));
    out.push_back({part, begin});
    begin += static_cast<std::size_t>(std::ranges::count_if(part, [](char c) { return !continues(c); }));
    text.remove_prefix(part.size());
  }
  out.push_back({text, begin});
  return out;
}

}  // namespace actorgraph::extract
