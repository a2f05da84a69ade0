// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/transaction.hpp"

#include "graph/model/error.hpp"

namespace actorgraph::storage::detail {

Transaction::Transaction(Database& database, TransactionKind kind) : database_(database) {
  database_.prepare(kind == TransactionKind::write ? "BEGIN IMMEDIATE" : "BEGIN").run();
}

Transaction::~Transaction() {
  if (!database_.in_transaction()) return;  // committed, or SQLite rolled it back itself (a full disk)
  try {
    database_.prepare("ROLLBACK").run();
  } catch (const StoreError&) {
    // The first failure is on its way to the caller; closing the connection rolls back as well.
  }
}

void Transaction::commit() { database_.prepare("COMMIT").run(); }

}  // namespace actorgraph::storage::detail
