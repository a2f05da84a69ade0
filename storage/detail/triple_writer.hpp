// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Keeps the table of triples, what many statements say together, up to date with the statements of a new article.
#pragma once

#include <map>
#include <optional>
#include <tuple>

#include "graph/model/triple.hpp"
#include "storage/detail/database.hpp"

namespace actorgraph::storage::detail {

class TripleWriter {
 public:
  // For one article and the source it comes from, if that is known.
  TripleWriter(Database& database, std::optional<std::int64_t> source) : database_(database), source_(source) {}

  // A stored statement of the article; its date is the one that counts.
  void add(const Statement& statement);
  // Puts all of them into the table, inside the article's transaction.
  void write();

 private:
  using Key = std::tuple<ActorId, Predicate, ActorId, Polarity>;
  [[nodiscard]] bool is_new_source(const Key& key);

  Database& database_;
  std::optional<std::int64_t> source_;
  std::map<Key, Triple> triples_;
};

}  // namespace actorgraph::storage::detail
