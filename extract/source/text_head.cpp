// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/text_head.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "extract/source/dates.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t head_lines = 12;  // a title, header lines and a dateline stand among the first lines or nowhere
constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_dateline = 120;

struct Line {
  std::string_view text;  // trimmed
  std::size_t end = 0;    // byte behind its end of line
};

std::string_view trim(std::string_view text) {
  constexpr std::string_view blank = " \t\r\n\f";
  const std::size_t begin = text.find_first_not_of(blank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

// The first lines that are not blank.
std::vector<Line> first_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < head_lines;) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (const std::string_view line = trim(text.substr(at, end - at)); !line.empty()) lines.push_back({line, end});
    at = end;
  }
  return lines;
}

std::string lower(std::string_view text) {
  std::string folded(text);
  std::ranges::transform(folded, folded.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return folded;
}

// The field that a header line's key names; nothing for other lines.
std::string Article::*header_field(std::string_view key) {
  const std::string folded = lower(trim(key));
  const auto is_one_of = [&](std::initializer_list<std::string_view> keys) {
    return std::ranges::count(keys, folded) > 0;
  };
  if (is_one_of({"title", "headline"})) return &Article::title;
  if (is_one_of({"date", "published", "published on", "publication date", "dateline"})) return &Article::date;
  if (is_one_of({"source", "publisher", "newspaper", "agency"})) return &Article::source;
  if (is_one_of({"url", "link"})) return &Article::url;
  if (is_one_of({"id"})) return &Article::id;
  return nullptr;
}

// Keeps what is known already: what stands first counts.
void set(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

std::string Article::*field_of_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon == std::string_view::npos || colon > 20 ? nullptr : header_field(line.substr(0, colon));
}

bool is_header(std::string_view line) {
  return line.find_first_not_of('-') == std::string_view::npos || field_of_line(line) != nullptr;
}

void read_header_line(std::string_view line, Article& article) {
  std::string Article::*field = field_of_line(line);
  if (field == nullptr) return;
  const std::string_view value = trim(line.substr(line.find(':') + 1));
  set(article.*field, field == &Article::date ? parse_date(value) : value);
}

// A line that gives a date and little else: "Published on Tuesday, 20 February 2018", "London, 3 May 2011".
std::optional<std::string> date_line(std::string_view line) {
  const auto date = find_date(line);
  if (!date || line.size() - (date->end - date->begin) > 40) return std::nullopt;
  const std::string_view behind = trim(line.substr(date->end));
  const std::string_view before = trim(line.substr(0, date->begin));
  const auto words = std::ranges::count(before, ' ') + std::ranges::count(behind, ' ');
  if (words > 3 || behind.ends_with('.')) return std::nullopt;
  return date->iso;
}

// What stands before the dash of a dateline: begins with a place in capitals. Empty for other lines.
std::string_view dateline(std::string_view line) {
  const std::string_view head = line.substr(0, longest_dateline);
  std::size_t dash = std::string_view::npos;
  for (const std::string_view sign : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " -- "})
    dash = std::min(dash, head.find(sign));
  if (dash == std::string_view::npos) return {};
  std::size_t capitals = 0;
  while (capitals < head.size() && (head[capitals] < 'a' || head[capitals] > 'z') && head[capitals] != ',' &&
         head[capitals] != '(' && head[capitals] != ' ')
    ++capitals;
  return capitals >= 3 ? head.substr(0, dash) : std::string_view();
}

// "(Reuters)" in a dateline.
std::string_view agency(std::string_view dateline) {
  const std::size_t open = dateline.rfind('(');
  const std::size_t close = dateline.find(')', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos) return {};
  return dateline.substr(open + 1, close - open - 1);
}

bool is_title(const Line& line, std::string_view text) {
  const std::size_t next_line_end = text.find('\n', line.end);
  const bool alone = line.end >= text.size() || trim(text.substr(line.end, next_line_end - line.end)).empty();
  return alone && line.text.size() <= longest_title && !line.text.ends_with('.') && dateline(line.text).empty() &&
         !date_line(line.text);
}

std::string_view without_markup(std::string_view title) {
  while (title.starts_with('#') || title.starts_with(' ')) title.remove_prefix(1);
  return title;
}

void read_dateline(std::string_view line, Article& article) {
  const std::string_view head = dateline(line);
  if (head.empty()) return;
  if (const auto date = find_date(head)) set(article.date, date->iso);
  set(article.source, agency(head));
}

}  // namespace

std::size_t read_text_head(std::string_view text, Article& article) {
  const std::vector<Line> lines = first_lines(text);
  const bool titled = lines.size() > 1 && !is_header(lines[0].text) && is_header(lines[1].text);
  std::size_t at = titled ? 1 : 0;
  while (at < lines.size() && is_header(lines[at].text)) read_header_line(lines[at++].text, article);
  const std::size_t body = at == 0 ? 0 : lines[at - 1].end;
  if (titled || (at < lines.size() && is_title(lines[at], text)))
    set(article.title, without_markup(lines[titled ? 0 : at].text));
  for (; at < lines.size(); ++at) {
    read_dateline(lines[at].text, article);
    if (const auto date = date_line(lines[at].text)) set(article.date, *date);
  }
  return body;
}

}  // namespace actorgraph::extract
