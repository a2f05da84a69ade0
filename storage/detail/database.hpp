// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A connection to an SQLite database, closed when it goes out of scope, with the statements that were prepared on it.
// One connection serves one thread at a time.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "storage/detail/statement.hpp"

struct sqlite3;

namespace actorgraph::storage::detail {

// `frozen` takes the file as one that nobody writes: the only way to read it in a folder that can't be written.
enum class OpenMode { create, existing, frozen };

class Database {
 public:
  // ":memory:" is a database of its own in memory. Throws StoreError when there is no such file or no right to it;
  // what the file holds is looked at by the first statement.
  Database(const std::filesystem::path& file, OpenMode mode);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  // Runs statements without parameters, separated by ';'.
  void execute(const std::string& script);
  // The same for a script that SQLite gives up on at once where another program is at work, instead of waiting (a
  // change of the journal mode does); it is tried again for as long as any other statement waits.
  void execute_when_free(const std::string& script);
  // A statement ready to be bound; prepared the first time, taken from the shelf after that.
  [[nodiscard]] SqlStatement prepare(std::string_view sql);
  // The first column of the first row; 0 when there is none.
  [[nodiscard]] std::int64_t number(std::string_view sql);

  [[nodiscard]] std::int64_t last_insert_id() const;
  [[nodiscard]] std::int64_t rows_changed() const;  // by the last statement
  [[nodiscard]] bool in_transaction() const;
  [[nodiscard]] bool is_write_protected() const;
  [[nodiscard]] const std::string& file() const { return file_; }

  // Throws StoreError for what the connection reported last.
  [[noreturn]] void fail() const;

 private:
  struct Closer {
    void operator()(sqlite3* handle) const noexcept;
  };

  std::string file_;
  std::unique_ptr<sqlite3, Closer> handle_;
  std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> shelf_;  // by SQL: those that nobody uses now
};

}  // namespace actorgraph::storage::detail
