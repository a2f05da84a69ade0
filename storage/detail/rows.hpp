// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Rows of the database as the values that the rooms share. Each query here selects the columns that its reader expects.
#pragma once

#include "graph/model/triple.hpp"
#include "storage/detail/database.hpp"
#include "storage/store.hpp"

namespace actorgraph::storage::detail {

[[nodiscard]] std::optional<Actor> read_actor(Database& database, ActorId id);
// All by id, in one pass over two trees.
void visit_actors(Database& database, const std::function<void(const Actor&)>& visit);

inline constexpr const char* triple_columns =
    "subject, predicate, object, polarity, support, sources, first_date, last_date, confidence, best_statement";
[[nodiscard]] Triple triple_of_row(const SqlStatement& row);

// "SELECT ... FROM ...", to be followed by WHERE and ORDER BY; the statements are called s, their articles a.
[[nodiscard]] std::string select_records(std::string_view rest);
[[nodiscard]] StatementRecord record_of_row(const SqlStatement& row);
[[nodiscard]] std::vector<StatementRecord> records_of(SqlStatement& rows);

[[nodiscard]] StoreInfo read_info(Database& database);

}  // namespace actorgraph::storage::detail
