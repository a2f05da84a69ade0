// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/gazetteer_table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>

#include "extract/actors/names.hpp"

namespace actorgraph::extract {
namespace {

// Up to this many letters an acronym must stand in capitals: "us", "who" and "is" are words.
constexpr std::size_t short_acronym = 4;

using Row = std::tuple<std::string, NameForm, std::size_t, bool, bool>;  // key, form, actor, capitals, ambiguous

void add_row(std::set<Row>& rows, std::string_view text, NameForm form, std::size_t actor, bool ambiguous) {
  std::string key = normalise_name(without_bracket(text));
  if (key.empty()) return;
  const bool capitals = all_capitals(text) && key.size() <= short_acronym;
  rows.emplace(std::move(key), form, actor, capitals, ambiguous);
}

std::set<Row> rows_of(std::span<const GazetteerEntry> entries) {
  std::set<Row> rows;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto is_name = [](const KnownForm& form) { return form.form == NameForm::name; };
    if (std::ranges::none_of(entries[i].forms, is_name)) add_row(rows, entries[i].name, NameForm::name, i, false);
    for (const KnownForm& form : entries[i].forms) add_row(rows, form.text, form.form, i, form.ambiguous);
  }
  return rows;
}

// Tabs and line ends separate the packed text; a name has no use for them.
std::string one_line(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::array<std::string_view, 4> fields(std::string_view line) {
  std::array<std::string_view, 4> parts{};
  for (std::string_view& part : parts) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    part = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
  }
  return parts;
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

TableForm read_form(std::string_view line) {
  const auto [key, flags, number, rest] = fields(line);
  TableForm form{.key = key, .form = static_cast<NameForm>(flags[0] - '0')};
  form.capitals = flags[1] == 'c';
  form.ambiguous = flags[2] == 'a';
  std::from_chars(number.data(), number.data() + number.size(), form.actor);
  return form;
}

}  // namespace

std::string pack_gazetteer(std::span<const GazetteerEntry> entries) {
  std::string packed;
  for (const GazetteerEntry& entry : entries) {
    packed += static_cast<char>('0' + static_cast<int>(entry.kind));
    packed += '\t' + one_line(entry.code) + '\t' + one_line(entry.home) + '\t' + one_line(entry.name) + '\n';
  }
  packed += '\n';
  for (const auto& [key, form, actor, capitals, ambiguous] : rows_of(entries)) {
    packed += key + '\t' + static_cast<char>('0' + static_cast<int>(form));
    packed += capitals ? 'c' : '-';
    packed += ambiguous ? 'a' : '-';
    packed += '\t' + std::to_string(actor) + '\n';
  }
  return packed;
}

GazetteerTable::GazetteerTable(std::string_view packed) {
  for (std::string_view line = take_line(packed); !line.empty(); line = take_line(packed)) {
    const auto [kind, code, home, name] = fields(line);
    actors_.push_back({name, static_cast<ActorKind>(kind[0] - '0'), code, home});
  }
  forms_.reserve(static_cast<std::size_t>(std::ranges::count(packed, '\n')));
  while (!packed.empty()) forms_.push_back(read_form(take_line(packed)));
}

std::span<const TableForm> GazetteerTable::find(std::string_view key) const {
  const auto range = std::ranges::equal_range(forms_, key, {}, &TableForm::key);
  return {range.begin(), range.end()};
}

bool GazetteerTable::continues(std::string_view words) const {
  std::string prefix(words);
  prefix += ' ';
  const auto next = std::ranges::lower_bound(forms_, std::string_view(prefix), {}, &TableForm::key);
  return next != forms_.end() && next->key.starts_with(prefix);
}

}  // namespace actorgraph::extract
