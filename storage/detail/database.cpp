// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <thread>

#include "storage/detail/sqlite_error.hpp"

namespace actorgraph::storage::detail {
namespace {

// Long enough for another program's largest article, short enough to say so.
constexpr int patience_ms = 10'000;
constexpr int pause_ms = 5;

// SQLite takes "file:..." for an address, in which these characters mean something else.
std::string address(const std::string& file, std::string_view parameters) {
  std::string escaped;
  for (const char each : file) {
    if (each == '%' || each == '?' || each == '#')
      escaped += fmt::format("%{:02x}", static_cast<unsigned>(each));
    else
      escaped += each;
  }
  return fmt::format("file:{}?{}", escaped, parameters);
}

sqlite3* open(const std::string& file, OpenMode mode) {
  sqlite3* handle = nullptr;
  const int rights = mode == OpenMode::frozen   ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                     : mode == OpenMode::create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                : SQLITE_OPEN_READWRITE;
  const std::string name = mode == OpenMode::frozen ? address(file, "immutable=1") : file;
  const int code = sqlite3_open_v2(name.c_str(), &handle, rights | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code == SQLITE_OK) return handle;
  const std::string report = sqlite3_errmsg(handle);
  sqlite3_close_v2(handle);
  throw store_error(code, file, report);
}

}  // namespace

void Database::Closer::operator()(sqlite3* handle) const noexcept { sqlite3_close_v2(handle); }

Database::Database(const std::filesystem::path& file, OpenMode mode)
    : file_(file.string()), handle_(open(file_, mode)) {
  sqlite3_extended_result_codes(handle_.get(), 1);
  sqlite3_busy_timeout(handle_.get(), patience_ms);
}

Database::~Database() {
  for (const auto& [sql, idle] : shelf_)
    for (sqlite3_stmt* statement : idle) sqlite3_finalize(statement);
}

void Database::execute(const std::string& script) {
  if (sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

void Database::execute_when_free(const std::string& script) {
  for (int waited_ms = 0;; waited_ms += pause_ms) {
    const int code = sqlite3_exec(handle_.get(), script.c_str(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) return;
    if ((code & 0xff) != SQLITE_BUSY || waited_ms >= patience_ms) fail();
    std::this_thread::sleep_for(std::chrono::milliseconds(pause_ms));
  }
}

SqlStatement Database::prepare(std::string_view sql) {
  auto place = shelf_.find(sql);
  if (place == shelf_.end()) place = shelf_.emplace(sql, std::vector<sqlite3_stmt*>()).first;
  std::vector<sqlite3_stmt*>& idle = place->second;
  sqlite3_stmt* handle = nullptr;
  if (!idle.empty()) {
    handle = idle.back();
    idle.pop_back();
  } else {
    idle.reserve(idle.capacity() + 1);  // for its way back, which must not throw
    const int length = static_cast<int>(sql.size());
    if (sqlite3_prepare_v3(handle_.get(), sql.data(), length, SQLITE_PREPARE_PERSISTENT, &handle, nullptr) != SQLITE_OK)
      fail();
  }
  return {*this, handle, idle};
}

std::int64_t Database::number(std::string_view sql) {
  SqlStatement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(handle_.get()); }

std::int64_t Database::rows_changed() const { return sqlite3_changes64(handle_.get()); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

bool Database::is_write_protected() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }

void Database::fail() const {
  throw store_error(sqlite3_extended_errcode(handle_.get()), file_, sqlite3_errmsg(handle_.get()));
}

}  // namespace actorgraph::storage::detail
