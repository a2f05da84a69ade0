// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/open.hpp"

#include <fmt/format.h>

#include "graph/model/error.hpp"
#include "storage/detail/sqlite_error.hpp"
#include "storage/detail/transaction.hpp"

namespace actorgraph::storage::detail {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t application_id = 0x41475048;  // as storage/schema/001_initial.sql sets it

bool in_memory(const fs::path& file) { return file == ":memory:"; }

void check_place(const fs::path& file) {
  if (file.empty()) throw StoreError("The database has no file name; name one.");
  if (in_memory(file)) return;
  std::error_code ignored;
  if (fs::is_directory(file, ignored))
    throw StoreError(fmt::format("{} is a folder; name a file for the database.", file.string()));
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (!fs::is_directory(folder, ignored))
    throw StoreError(fmt::format("The folder {} is not there; make it, or name another one.", folder.string()));
}

enum class Content { nothing, older, current };

// One read transaction, so that a database that another program is creating right now is seen whole or not at all.
Content look_at(Database& database, int version_of_program) {
  Transaction transaction(database, TransactionKind::read);
  const std::int64_t application = database.number("PRAGMA application_id");
  const std::int64_t version = database.number("PRAGMA user_version");
  const bool has_tables = database.number("SELECT count(*) FROM sqlite_schema") > 0;
  if (application == 0 && version == 0 && !has_tables) return Content::nothing;
  if (application != application_id)
    throw StoreError(fmt::format("{} is the database of another program; name another file, or move this one away.",
                                 database.file()));
  if (version > version_of_program)
    throw StoreError(
        fmt::format("{} was written by a newer actorgraph (version {} of the database, this one reads {}); "
                    "install the newer program.",
                    database.file(), version, version_of_program));
  return version < version_of_program ? Content::older : Content::current;
}

void set_up_writing(Database& database) {
  // Readers go on while a writer writes. After a crash of the machine the last articles may be missing, none is half
  // there.
  database.execute_when_free("PRAGMA journal_mode = WAL");
  database.execute("PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000;");
  database.execute("PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF;");
}

void set_up_memory(Database& database) { database.execute("PRAGMA cache_size = -65536"); }  // 64 MiB at most

bool has_log(const fs::path& file) {
  std::error_code ignored;
  const fs::path log = file.string() + "-wal";
  return fs::exists(log, ignored) && fs::file_size(log, ignored) > 0;
}

std::unique_ptr<Database> open_as(const fs::path& file, OpenMode mode, int version, Content& content) {
  auto database = std::make_unique<Database>(file, mode);
  content = look_at(*database, version);
  return database;
}

// A folder that can't be written has no place for the files that readers and writers share, so there the file is read
// as it stands; unless a log lies beside it, which is what a killed writer left and only a writer can sort out.
std::unique_ptr<Database> open_anywhere(const fs::path& file, int version, Content& content) {
  try {
    return open_as(file, OpenMode::existing, version, content);
  } catch (const StoreError& error) {
    if (!is_refusal(error) || has_log(file)) throw;
  }
  return open_as(file, OpenMode::frozen, version, content);
}

}  // namespace

std::unique_ptr<Database> open_for_writing(const fs::path& file, std::span<const Migration> steps) {
  check_place(file);
  auto database = std::make_unique<Database>(file, OpenMode::create);
  look_at(*database, latest_version(steps));
  if (database->is_write_protected())
    throw StoreError(fmt::format("{} may not be written; change its rights, or name another file.", file.string()));
  set_up_writing(*database);
  set_up_memory(*database);
  migrate(*database, steps);
  return database;
}

std::unique_ptr<Database> open_for_reading(const fs::path& file, std::span<const Migration> steps) {
  check_place(file);
  std::error_code ignored;
  if (!fs::exists(file, ignored))
    throw StoreError(fmt::format("There is no database {}; add articles first, or name another file.", file.string()));
  Content content = Content::nothing;
  std::unique_ptr<Database> database = open_anywhere(file, latest_version(steps), content);
  if (content != Content::current)
    throw StoreError(fmt::format("{} holds {}; add an article to it first.", file.string(),
                                 content == Content::nothing ? "nothing yet" : "data of an older version"));
  database->execute("PRAGMA query_only = ON");
  set_up_memory(*database);
  return database;
}

}  // namespace actorgraph::storage::detail
