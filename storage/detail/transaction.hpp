// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// All of what happens in a scope, or nothing: what isn't committed when the scope ends is rolled back.
#pragma once

#include "storage/detail/database.hpp"

namespace actorgraph::storage::detail {

// `read` sees one state of the database throughout; `write` waits for the only place that a writer has.
enum class TransactionKind { read, write };

class Transaction {
 public:
  Transaction(Database& database, TransactionKind kind);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();

  void commit();

 private:
  Database& database_;
};

}  // namespace actorgraph::storage::detail
