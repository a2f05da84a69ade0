// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/html_depth.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace actorgraph::extract {
namespace {

constexpr std::array<std::string_view, 24> self_closing{
    "area",  "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",   "param", "source",
    "track", "wbr",  "p",  "li",  "td",    "th", "tr",  "dt",    "dd",   "option", "path",  "use"};

// The name that begins there, as it is written.
std::string_view tag_name(std::string_view page, std::size_t at) {
  const std::size_t end = page.find_first_of(" \t\r\n/><", at);
  return page.substr(at, std::min(end, page.size()) - at);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Closes the nearest open element of that name; a stray end tag closes nothing.
void close(std::vector<std::string_view>& open, std::string_view name) {
  constexpr std::size_t reach = 64;
  for (std::size_t up = 1; up <= std::min(open.size(), reach); ++up) {
    if (open[open.size() - up] != name) continue;
    open.resize(open.size() - up);
    return;
  }
}

}  // namespace

std::size_t html_depth(std::string_view page) {
  std::vector<std::string_view> open;
  std::size_t deepest = 0;
  for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at + 1)) {
    if (page.substr(at + 1).starts_with('/')) close(open, tag_name(page, at + 2));
    if (at + 1 >= page.size() || !is_letter(page[at + 1])) continue;
    const std::string_view name = tag_name(page, at + 1);
    if (name == "script" || name == "style") at = std::min(page.find("</", at), page.size() - 1);
    if (std::ranges::find(self_closing, name) != self_closing.end() || name == "script" || name == "style") continue;
    open.push_back(name);
    deepest = std::max(deepest, open.size());
  }
  return deepest;
}

}  // namespace actorgraph::extract
