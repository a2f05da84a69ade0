// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_info.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "cli/database_option.hpp"
#include "cli/triple_text.hpp"
#include "storage/store.hpp"

namespace actorgraph::cli {
namespace {

// " (20 leads, 3 meets)"; empty for nothing.
template <typename Value>
std::string breakdown(const std::vector<std::pair<Value, std::size_t>>& counts) {
  std::vector<std::string> parts;
  for (const auto& [value, count] : counts)
    if (count > 0) parts.push_back(fmt::format("{} {}", count, name(value)));
  return parts.empty() ? "" : fmt::format(" ({})", fmt::join(parts, ", "));
}

int run_info(const std::filesystem::path& database, Console& console) {
  const storage::Store store(database, storage::Access::read_only);
  const storage::StoreInfo info = store.info();
  fmt::print(console.out, "database    {}, schema version {}\n", database.string(), info.schema_version);
  fmt::print(console.out, "articles    {} from {}, {}\n", info.articles, counted(info.sources, "source"),
             period_text(info.first_date, info.last_date));
  fmt::print(console.out, "actors      {}{}\n", info.actors, breakdown(info.actors_by_kind));
  fmt::print(console.out, "statements  {}\n", info.statements);
  fmt::print(console.out, "triples     {}{}\n", info.triples, breakdown(info.triples_by_predicate));
  return 0;
}

}  // namespace

Run describe_info(CLI::App& app) {
  const auto database = std::make_shared<std::filesystem::path>();
  add_database_option(app, *database);
  app.footer("Example:\n  actorgraph info --db libya.db");
  return [database](Console& console) { return run_info(*database, console); };
}

}  // namespace actorgraph::cli
