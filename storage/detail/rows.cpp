// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/rows.hpp"

#include <fmt/format.h>

#include "graph/model/code_points.hpp"
#include "storage/detail/transaction.hpp"

namespace actorgraph::storage::detail {
namespace {

// Counts by an enumerator, most first, for "SELECT enumerator, count(*) ... GROUP BY 1 ORDER BY 2 DESC, 1".
template <typename Enum>
std::vector<std::pair<Enum, std::size_t>> counts_of(SqlStatement rows, std::size_t enumerators) {
  std::vector<std::pair<Enum, std::size_t>> counts;
  while (rows.step())
    counts.emplace_back(rows.enumerator<Enum>(0, enumerators), static_cast<std::size_t>(rows.integer(1)));
  return counts;
}

}  // namespace

std::optional<Actor> read_actor(Database& database, ActorId id) {
  SqlStatement row = database.prepare("SELECT name, kind FROM actors WHERE id = ?1");
  if (!row.bind(id).step()) return {};
  Actor actor{.id = id, .name = row.text(0), .kind = row.enumerator<ActorKind>(1, actor_kind_count), .aliases = {}};
  SqlStatement aliases = database.prepare("SELECT alias FROM aliases WHERE actor = ?1 AND alias <> ?2 ORDER BY alias");
  aliases.bind(id, actor.name);
  while (aliases.step()) actor.aliases.push_back(aliases.text(0));
  return actor;
}

void visit_actors(Database& database, const std::function<void(const Actor&)>& visit) {
  SqlStatement row = database.prepare(
      "SELECT a.id, a.name, a.kind, l.alias FROM actors a LEFT JOIN aliases l ON l.actor = a.id AND l.alias <> a.name "
      "ORDER BY a.id, l.alias");
  Actor actor;
  while (row.step()) {  // a row for each alias, or one without
    if (row.integer(0) != actor.id) {
      if (actor.id != 0) visit(actor);
      actor = {.id = row.integer(0),
               .name = row.text(1),
               .kind = row.enumerator<ActorKind>(2, actor_kind_count),
               .aliases = {}};
    }
    if (!row.is_null(3)) actor.aliases.push_back(row.text(3));
  }
  if (actor.id != 0) visit(actor);
}

Triple triple_of_row(const SqlStatement& row) {
  return {.subject = row.integer(0),
          .predicate = row.enumerator<Predicate>(1, predicate_count),
          .object = row.integer(2),
          .polarity = row.enumerator<Polarity>(3, 2),
          .support = static_cast<std::uint32_t>(row.integer(4)),
          .sources = static_cast<std::uint32_t>(row.integer(5)),
          .first_date = row.text(6),
          .last_date = row.text(7),
          .confidence = row.real(8),
          .best_statement = row.integer(9)};
}

std::string select_records(std::string_view rest) {
  return fmt::format(
      "SELECT s.id, s.article, s.subject, s.predicate, s.object, s.polarity, s.modality, s.attribution, "
      "iif(s.date = '', a.date, s.date) AS day, s.place, s.confidence, s.begin, s.\"end\", a.title, a.date, "
      "coalesce(sources.name, ''), a.url, sentences.begin, sentences.text FROM statements s "
      "JOIN articles a ON a.id = s.article JOIN sentences ON sentences.id = s.sentence "
      "LEFT JOIN sources ON sources.id = a.source {}",
      rest);
}

StatementRecord record_of_row(const SqlStatement& row) {
  StatementRecord record;
  Statement& statement = record.statement;
  statement.id = row.integer(0);
  statement.article = row.integer(1);
  statement.subject = row.integer(2);
  statement.predicate = row.enumerator<Predicate>(3, predicate_count);
  statement.object = row.integer(4);
  statement.polarity = row.enumerator<Polarity>(5, 2);
  statement.modality = row.enumerator<Modality>(6, 4);
  if (!row.is_null(7)) statement.attribution = row.integer(7);
  statement.date = row.text(8);
  statement.place = row.text(9);
  statement.confidence = row.real(10);
  statement.span = {static_cast<std::size_t>(row.integer(11)), static_cast<std::size_t>(row.integer(12))};
  record.article_title = row.text(13);
  record.article_date = row.text(14);
  record.article_source = row.text(15);
  record.article_url = row.text(16);
  const auto begin = static_cast<std::size_t>(row.integer(17));  // of the sentence, which holds the evidence
  record.sentence = row.text(18);
  statement.evidence = CodePoints(record.sentence).slice({statement.span.begin - begin, statement.span.end - begin});
  return record;
}

std::vector<StatementRecord> records_of(SqlStatement& rows) {
  std::vector<StatementRecord> records;
  while (rows.step()) records.push_back(record_of_row(rows));
  return records;
}

StoreInfo read_info(Database& database) {
  const Transaction one_state(database, TransactionKind::read);
  const auto count = [&](const char* sql) { return static_cast<std::size_t>(database.number(sql)); };
  StoreInfo info;
  info.articles = count("SELECT count(*) FROM articles");
  info.actors = count("SELECT count(*) FROM actors");
  info.statements = count("SELECT count(*) FROM statements");
  info.triples = count("SELECT count(*) FROM triples");
  info.sources = count("SELECT count(*) FROM sources");
  info.schema_version = static_cast<int>(database.number("PRAGMA user_version"));
  SqlStatement dates =
      database.prepare("SELECT coalesce(min(date), ''), coalesce(max(date), '') FROM articles WHERE date <> ''");
  if (dates.step()) {
    info.first_date = dates.text(0);
    info.last_date = dates.text(1);
  }
  info.actors_by_kind = counts_of<ActorKind>(
      database.prepare("SELECT kind, count(*) FROM actors GROUP BY 1 ORDER BY 2 DESC, 1"), actor_kind_count);
  info.triples_by_predicate = counts_of<Predicate>(
      database.prepare("SELECT predicate, count(*) FROM triples GROUP BY 1 ORDER BY 2 DESC, 1"), predicate_count);
  return info;
}

}  // namespace actorgraph::storage::detail
