// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/sqlite_error.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace actorgraph::storage::detail {
namespace {

constexpr int primary(int extended_code) { return extended_code & 0xFF; }

std::string sentence(int code, const std::string& file, const std::string& report) {
  switch (primary(code)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return fmt::format("{} is being written by another program; wait until it is done, then try again.", file);
    case SQLITE_FULL:
      return fmt::format(
          "The disk is full, so {} can't grow; free some space and try again (what was stored before is safe).", file);
    case SQLITE_NOTADB:
      return fmt::format("{} is not a database; name another file, or move this one away.", file);
    case SQLITE_CORRUPT:
      return fmt::format("{} is damaged; put a copy back, or move it away and add the articles again.", file);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return fmt::format("{} may not be written; change its rights and its folder's, or name another file.", file);
    case SQLITE_CANTOPEN:
      return fmt::format("{} can't be opened; check the rights of the file and of its folder.", file);
    case SQLITE_IOERR:
      return fmt::format("Reading or writing {} failed ({}); check the disk.", file, report);
    case SQLITE_NOMEM:
      return fmt::format("Memory ran out while reading {}; close other programs and try again.", file);
    default:
      return fmt::format("{} can't be used: SQLite says \"{}\"; check that the file is whole.", file, report);
  }
}

}  // namespace

StoreError store_error(int code, const std::string& file, const std::string& report) {
  return StoreError(sentence(code, file, report), code);
}

bool is_refusal(const StoreError& error) {
  const int code = primary(error.sqlite_code());
  return code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM;
}

}  // namespace actorgraph::storage::detail
