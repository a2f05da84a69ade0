// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// One use of a prepared SQL statement: bound, stepped, and given back to its database for the next use when it goes out
// of scope. Uses of the same SQL may nest.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

struct sqlite3_stmt;

namespace actorgraph::storage::detail {

class Database;

class SqlStatement {
 public:
  SqlStatement(SqlStatement&& other) noexcept;
  SqlStatement& operator=(SqlStatement&&) = delete;
  ~SqlStatement();

  // Gives ?1, ?2, ... these values: whole numbers, enumerators, reals, text, or an empty optional for NULL.
  template <typename... Values>
  SqlStatement& bind(const Values&... values) {
    int at = 0;
    (bind_value(++at, values), ...);
    return *this;
  }

  // To the next row; false behind the last. Throws StoreError.
  bool step();
  // For statements without rows, which may then be bound and run again.
  void run();

  // Columns of the row count from 0.
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] std::string text(int column) const;
  // A number that stands for an enumerator; throws StoreError when there are only `count`.
  template <typename Enum>
  [[nodiscard]] Enum enumerator(int column, std::size_t count) const {
    const std::int64_t value = integer(column);
    if (value < 0 || static_cast<std::size_t>(value) >= count) fail_as_damaged();
    return static_cast<Enum>(value);
  }

 private:
  friend class Database;
  SqlStatement(Database& database, sqlite3_stmt* handle, std::vector<sqlite3_stmt*>& home);

  template <typename Value>
  void bind_value(int at, const Value& value) {
    if constexpr (std::is_enum_v<Value> || std::integral<Value>)
      bind_integer(at, static_cast<std::int64_t>(value));
    else if constexpr (std::floating_point<Value>)
      bind_real(at, value);
    else if constexpr (std::convertible_to<Value, std::string_view>)
      bind_text(at, value);
    else if (value)  // an optional; parameters are NULL until bound
      bind_value(at, *value);
    else
      bind_null(at);
  }
  void bind_integer(int at, std::int64_t value);
  void bind_real(int at, double value);
  void bind_text(int at, std::string_view value);
  void bind_null(int at);
  [[noreturn]] void fail_as_damaged() const;

  Database* database_;
  sqlite3_stmt* handle_;
  std::vector<sqlite3_stmt*>* home_;
};

}  // namespace actorgraph::storage::detail
