// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Brings a database to the version of the program: numbered steps of SQL, each done once, its number kept in
// user_version. The steps are the files of storage/schema, built in.
#pragma once

#include <span>

#include "storage/detail/database.hpp"

namespace actorgraph::storage::detail {

struct Migration {
  int version;      // of the database when it is done; 1, 2, 3, ...
  const char* sql;  // runs inside a transaction
};

// Those of this program, in order.
[[nodiscard]] std::span<const Migration> migrations();

// The version that the steps lead to.
[[nodiscard]] int latest_version(std::span<const Migration> steps);

// Does the steps that the database lacks, all of them or none. Two programs may do this at once.
void migrate(Database& database, std::span<const Migration> steps);

}  // namespace actorgraph::storage::detail
