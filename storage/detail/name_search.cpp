// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/name_search.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/model/code_points.hpp"
#include "storage/detail/edit_distance.hpp"
#include "storage/detail/normal_form.hpp"

namespace actorgraph::storage::detail {
namespace {

std::vector<ActorId> ids_of(SqlStatement& rows) {
  std::vector<ActorId> ids;
  while (rows.step()) ids.push_back(rows.integer(0));
  return ids;
}

// A stored name with the support of who bears it.
struct Spelling {
  std::string name;
  std::string normal;
  std::int64_t support = 0;
};

void collect(SqlStatement rows, std::map<std::string, Spelling>& spellings) {
  while (rows.step()) {
    Spelling& spelling = spellings[rows.text(1)];
    if (!spelling.normal.empty() && spelling.support >= rows.integer(2)) continue;
    spelling = {.name = rows.text(0), .normal = rows.text(1), .support = rows.integer(2)};
  }
}

// By normal form, so that each is offered once: those that share letters with it and those that begin like it. Both are
// bounded: a suggestion needs to be quick more than complete.
std::map<std::string, Spelling> candidates(Database& database, const std::string& normal) {
  std::map<std::string, Spelling> spellings;
  if (const std::string query = spelling_query(normal); !query.empty()) {
    SqlStatement alike = database.prepare(
        "SELECT l.alias, l.normal, a.support FROM (SELECT rowid FROM alias_spellings WHERE alias_spellings MATCH ?1 "
        "ORDER BY rank LIMIT 500) s JOIN aliases l ON l.id = s.rowid JOIN actors a ON a.id = l.actor");
    alike.bind(query);
    collect(std::move(alike), spellings);
  }
  const std::string first(CodePoints(normal).slice({0, 1}));
  SqlStatement beginning = database.prepare(
      "SELECT l.alias, l.normal, a.support FROM aliases l JOIN actors a ON a.id = l.actor "
      "WHERE l.normal >= ?1 AND l.normal < ?1 || char(0x10FFFF) LIMIT 20000");
  beginning.bind(first);
  collect(std::move(beginning), spellings);
  return spellings;
}

}  // namespace

std::vector<ActorId> actors_named(Database& database, std::string_view name) {
  const std::string normal = normal_form(name);
  if (normal.empty()) return {};
  SqlStatement exact = database.prepare(
      "SELECT DISTINCT a.id FROM aliases l JOIN actors a ON a.id = l.actor WHERE l.normal = ?1 "
      "ORDER BY a.support DESC, a.id LIMIT 100");
  if (std::vector<ActorId> ids = ids_of(exact.bind(normal)); !ids.empty()) return ids;
  const std::string query = all_words_query(normal);
  if (query.empty()) return {};
  SqlStatement worded = database.prepare(
      "SELECT DISTINCT a.id FROM alias_words JOIN aliases l ON l.id = alias_words.rowid JOIN actors a ON a.id = "
      "l.actor "
      "WHERE alias_words MATCH ?1 ORDER BY a.support DESC, a.id LIMIT 100");
  return ids_of(worded.bind(query));
}

std::vector<std::string> names_like(Database& database, std::string_view name, std::size_t limit) {
  const std::string normal = normal_form(name);
  if (normal.empty()) return {};
  const std::size_t farthest = std::max<std::size_t>(2, CodePoints(normal).size() / 3);
  std::vector<std::tuple<std::size_t, std::int64_t, std::string>> nearest;  // distance, support (negative), name
  for (const auto& [key, spelling] : candidates(database, normal)) {
    const std::size_t distance = edit_distance(normal, spelling.normal);
    if (distance <= farthest) nearest.emplace_back(distance, -spelling.support, spelling.name);
  }
  std::ranges::sort(nearest);
  std::vector<std::string> names;
  for (const auto& [distance, support, spelling] : nearest)
    if (names.size() < limit) names.push_back(spelling);
  return names;
}

}  // namespace actorgraph::storage::detail
