// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/triple_writer.hpp"

#include <algorithm>

namespace actorgraph::storage::detail {
namespace {

// An empty date is unknown, which is neither early nor late.
void widen(Triple& triple, const std::string& date) {
  if (date.empty()) return;
  if (triple.first_date.empty() || date < triple.first_date) triple.first_date = date;
  triple.last_date = std::max(triple.last_date, date);
}

constexpr std::string_view upsert =
    "INSERT INTO triples VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO UPDATE SET "
    "support = support + 1, sources = sources + excluded.sources, "
    "first_date = CASE WHEN first_date = '' THEN excluded.first_date WHEN excluded.first_date = '' THEN first_date "
    "ELSE min(first_date, excluded.first_date) END, "
    "last_date = max(last_date, excluded.last_date), "
    "best_statement = CASE WHEN excluded.confidence > confidence THEN excluded.best_statement ELSE best_statement END, "
    "confidence = max(confidence, excluded.confidence)";

}  // namespace

void TripleWriter::add(const Statement& statement) {
  const Key key(statement.subject, statement.predicate, statement.object, statement.polarity);
  Triple& triple = triples_[key];
  widen(triple, statement.date);
  if (triple.best_statement == 0 || statement.confidence > triple.confidence) {
    triple.confidence = statement.confidence;
    triple.best_statement = statement.id;
  }
}

void TripleWriter::write() {
  SqlStatement insert = database_.prepare(upsert);
  for (const auto& [key, triple] : triples_) {
    const auto& [subject, predicate, object, polarity] = key;
    insert
        .bind(subject, predicate, object, polarity, is_new_source(key), triple.first_date, triple.last_date,
              triple.confidence, triple.best_statement)
        .run();
  }
}

bool TripleWriter::is_new_source(const Key& key) {
  if (!source_) return false;
  const auto& [subject, predicate, object, polarity] = key;
  database_.prepare("INSERT OR IGNORE INTO triple_sources VALUES (?1, ?2, ?3, ?4, ?5)")
      .bind(subject, predicate, object, polarity, *source_)
      .run();
  return database_.rows_changed() == 1;
}

}  // namespace actorgraph::storage::detail
