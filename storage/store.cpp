// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/store.hpp"

#include <fmt/format.h>

#include "storage/detail/article_writer.hpp"
#include "storage/detail/content_hash.hpp"
#include "storage/detail/name_search.hpp"
#include "storage/detail/normal_form.hpp"
#include "storage/detail/open.hpp"
#include "storage/detail/rows.hpp"

namespace actorgraph::storage {

using detail::SqlStatement;

struct Store::Detail {
  std::unique_ptr<detail::Database> database;
  [[nodiscard]] SqlStatement prepare(std::string_view sql) const { return database->prepare(sql); }
};

Store::Store(const std::filesystem::path& file, Access access)
    : detail_(std::make_unique<Detail>(access == Access::read_write ? detail::open_for_writing(file)
                                                                    : detail::open_for_reading(file))) {}

Store::~Store() = default;

bool Store::has_article(const Article& article) const {
  return detail::has_content(*detail_->database, detail::content_hash(article));
}

std::optional<ArticleId> Store::add(const Extraction& extraction) {
  return detail::write_article(*detail_->database, extraction);
}

std::vector<Actor> Store::find_actors(std::string_view name) const {
  std::vector<Actor> actors;
  for (const ActorId id : detail::actors_named(*detail_->database, name))
    if (std::optional<Actor> found = actor(id)) actors.push_back(*std::move(found));
  return actors;
}

std::vector<std::string> Store::similar_names(std::string_view name, std::size_t limit) const {
  return detail::names_like(*detail_->database, name, limit);
}

std::optional<StatementRecord> Store::statement(StatementId id) const {
  SqlStatement row = detail_->prepare(detail::select_records("WHERE s.id = ?1"));
  if (!row.bind(id).step()) return {};
  return detail::record_of_row(row);
}

std::vector<StatementRecord> Store::statements_between(ActorId one, ActorId other) const {
  SqlStatement rows = detail_->prepare(detail::select_records(
      "WHERE (s.subject = ?1 AND s.object = ?2) OR (s.subject = ?2 AND s.object = ?1) ORDER BY day, s.id"));
  return detail::records_of(rows.bind(one, other));
}

void Store::all_statements(const std::function<void(const StatementRecord&)>& visit) const {
  SqlStatement rows = detail_->prepare(detail::select_records("ORDER BY s.id"));
  while (rows.step()) visit(detail::record_of_row(rows));
}

std::vector<StatementRecord> Store::search_evidence(std::string_view words, std::size_t limit) const {
  const std::string query = detail::all_words_query(words);
  if (query.empty()) return {};
  // The best sentences first, each of which has a statement, and only then all that belongs to them.
  SqlStatement rows = detail_->prepare(detail::select_records(
      "JOIN (SELECT rowid AS sentence, rank FROM sentence_words WHERE sentence_words MATCH ?1 ORDER BY rank LIMIT ?2) "
      "best ON best.sentence = s.sentence ORDER BY best.rank, s.id LIMIT ?2"));
  return detail::records_of(rows.bind(query, limit));
}

StoreInfo Store::info() const { return detail::read_info(*detail_->database); }

std::size_t Store::actor_count() const {
  return static_cast<std::size_t>(detail_->database->number("SELECT count(*) FROM actors"));
}

std::optional<Actor> Store::actor(ActorId id) const { return detail::read_actor(*detail_->database, id); }

void Store::triples_of(ActorId id, const std::function<void(const Triple&)>& visit) const {
  SqlStatement rows = detail_->prepare(
      fmt::format("SELECT {0}, object AS other, 0 AS side FROM triples WHERE subject = ?1 UNION ALL "
                  "SELECT {0}, subject, 1 FROM triples WHERE object = ?1 ORDER BY predicate, other, polarity, side",
                  detail::triple_columns));
  rows.bind(id);
  while (rows.step()) visit(detail::triple_of_row(rows));
}

void Store::all_actors(const std::function<void(const Actor&)>& visit) const {
  detail::visit_actors(*detail_->database, visit);
}

void Store::all_triples(const std::function<void(const Triple&)>& visit) const {
  SqlStatement rows = detail_->prepare(
      fmt::format("SELECT {} FROM triples ORDER BY subject, predicate, object, polarity", detail::triple_columns));
  while (rows.step()) visit(detail::triple_of_row(rows));
}

}  // namespace actorgraph::storage
