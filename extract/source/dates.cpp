// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <regex>

namespace actorgraph::extract {
namespace {

constexpr std::size_t longest_line = 500;  // std::regex recurses along its input

using Match = std::match_results<std::string_view::const_iterator>;

// Group numbers of year, month and day in a pattern; 0: the pattern has none.
struct Pattern {
  std::regex regex;
  std::size_t year, month, day;
};

const std::array<Pattern, 6>& patterns() {
  constexpr auto flags = std::regex::icase | std::regex::optimize;
  static const std::string name = R"((jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)";
  static const std::array<Pattern, 6> all{{
      {std::regex(R"(\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d))", flags), 1, 2, 3},
      {std::regex(R"(\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? )" + name + R"(,? (\d{4})\b)", flags), 3, 2, 1},
      {std::regex(R"(\b)" + name + R"( (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b)", flags), 3, 1, 2},
      {std::regex(R"(\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b)", flags), 3, 2, 1},
      {std::regex(R"(\b)" + name + R"(,? (\d{4})\b)", flags), 2, 1, 0},
      {std::regex(R"(\b(\d{4})-(\d{2})\b)", flags), 1, 2, 0},
  }};
  return all;
}

unsigned month_number(std::string text) {
  if (text.front() >= '0' && text.front() <= '9') return static_cast<unsigned>(std::stoul(text));
  constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
  std::ranges::transform(text, text.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return static_cast<unsigned>(names.find(text.substr(0, 3)) / 3 + 1);
}

// Empty for what is no day of the calendar.
std::string iso_date(unsigned year, unsigned month, std::optional<unsigned> day) {
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                                         std::chrono::day(day.value_or(1))};
  if (!date.ok() || year < 1000) return {};
  return day ? fmt::format("{:04}-{:02}-{:02}", year, month, *day) : fmt::format("{:04}-{:02}", year, month);
}

std::string iso_date(const Match& match, const Pattern& pattern) {
  const auto number = [&](std::size_t group) { return static_cast<unsigned>(std::stoul(match[group].str())); };
  std::optional<unsigned> day;
  if (pattern.day != 0) day = number(pattern.day);
  unsigned month = month_number(match[pattern.month].str());
  const bool in_figures = pattern.day == 1 && match[2].str().find_first_not_of("0123456789") == std::string::npos;
  const bool slashed = match.str().find('/') != std::string::npos;
  if (in_figures && slashed) {
    if (month <= 12 && *day <= 12 && month != *day) return {};  // 2/3/2018 is read in two ways
    if (month > 12) std::swap(month, *day);
  }
  return iso_date(number(pattern.year), month, day);
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view line) {
  line = line.substr(0, longest_line);
  std::optional<FoundDate> found;
  for (const Pattern& pattern : patterns()) {
    Match match;
    if (!std::regex_search(line.begin(), line.end(), match, pattern.regex)) continue;
    const auto begin = static_cast<std::size_t>(match.position());
    if (found && found->begin <= begin) continue;
    std::string iso = iso_date(match, pattern);
    if (!iso.empty()) found = FoundDate{std::move(iso), begin, begin + static_cast<std::size_t>(match.length())};
  }
  return found;
}

std::string parse_date(std::string_view field) {
  if (auto found = find_date(field)) return found->iso;
  while (field.starts_with(' ')) field.remove_prefix(1);
  while (field.ends_with(' ')) field.remove_suffix(1);
  const bool year = field.size() == 4 && std::ranges::all_of(field, [](char c) { return c >= '0' && c <= '9'; });
  return year && field.front() != '0' ? std::string(field) : std::string();
}

}  // namespace actorgraph::extract
