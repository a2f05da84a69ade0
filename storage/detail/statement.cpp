// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/statement.hpp"

#include <sqlite3.h>

#include <utility>

#include "storage/detail/database.hpp"
#include "storage/detail/sqlite_error.hpp"

namespace actorgraph::storage::detail {

SqlStatement::SqlStatement(Database& database, sqlite3_stmt* handle, std::vector<sqlite3_stmt*>& home)
    : database_(&database), handle_(handle), home_(&home) {}

SqlStatement::SqlStatement(SqlStatement&& other) noexcept
    : database_(other.database_), handle_(std::exchange(other.handle_, nullptr)), home_(other.home_) {}

SqlStatement::~SqlStatement() {
  if (handle_ == nullptr) return;
  // An error of the last step comes again here; it was thrown where it happened.
  sqlite3_reset(handle_);
  sqlite3_clear_bindings(handle_);
  home_->push_back(handle_);  // has room since the statement was made
}

bool SqlStatement::step() {
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->fail();
  return false;
}

void SqlStatement::run() {
  while (step()) continue;
  sqlite3_reset(handle_);
}

bool SqlStatement::is_null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }

std::int64_t SqlStatement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

double SqlStatement::real(int column) const { return sqlite3_column_double(handle_, column); }

std::string SqlStatement::text(int column) const {
  const unsigned char* bytes = sqlite3_column_text(handle_, column);
  if (bytes == nullptr) return {};
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

void SqlStatement::bind_integer(int at, std::int64_t value) {
  if (sqlite3_bind_int64(handle_, at, value) != SQLITE_OK) database_->fail();
}

void SqlStatement::bind_real(int at, double value) {
  if (sqlite3_bind_double(handle_, at, value) != SQLITE_OK) database_->fail();
}

void SqlStatement::bind_text(int at, std::string_view value) {
  const char* bytes = value.data() == nullptr ? "" : value.data();  // a null pointer would bind NULL
  if (sqlite3_bind_text64(handle_, at, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
    database_->fail();
}

void SqlStatement::bind_null(int at) {
  if (sqlite3_bind_null(handle_, at) != SQLITE_OK) database_->fail();
}

void SqlStatement::fail_as_damaged() const { throw store_error(SQLITE_CORRUPT, database_->file(), {}); }

}  // namespace actorgraph::storage::detail
