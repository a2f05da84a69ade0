// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/migrate.hpp"

#include <fmt/format.h>

#include "storage/detail/transaction.hpp"

namespace actorgraph::storage::detail {

int latest_version(std::span<const Migration> steps) { return steps.empty() ? 0 : steps.back().version; }

void migrate(Database& database, std::span<const Migration> steps) {
  if (database.number("PRAGMA user_version") == latest_version(steps)) return;
  Transaction transaction(database, TransactionKind::write);
  const std::int64_t version = database.number("PRAGMA user_version");  // again: another program may have been first
  for (const Migration& step : steps) {
    if (step.version <= version) continue;
    database.execute(step.sql);
    database.execute(fmt::format("PRAGMA user_version = {}", step.version));
  }
  transaction.commit();
}

}  // namespace actorgraph::storage::detail
