// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_add.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>

#include "cli/database_option.hpp"
#include "cli/reading.hpp"
#include "cli/triple_text.hpp"
#include "graph/model/error.hpp"
#include "storage/store.hpp"

namespace actorgraph::cli {
namespace {

struct AddOptions {
  std::filesystem::path database;
  ReadingOptions reading;
};

struct Added {
  std::size_t articles = 0;
  std::size_t actors = 0;
  std::size_t statements = 0;
  std::size_t known = 0;  // articles that were in the database already
};

void print_added(Console& console, const Added& added, const std::filesystem::path& database) {
  fmt::print(console.out, "Added {} with {} and {} to {}.\n", counted(added.articles, "article"),
             counted(added.actors, "new actor"), counted(added.statements, "statement"), database.string());
  if (added.known > 0)
    fmt::print(console.out, "{} {} there already.\n", counted(added.known, "article"),
               added.known == 1 ? "was" : "were");
}

int run_add(const AddOptions& options, Console& console) {
  storage::Store writer(options.database, storage::Access::read_write);
  const storage::Store reader(options.database, storage::Access::read_only);  // of the reading thread alone
  const std::size_t actors_before = writer.actor_count();
  Added added;
  const auto skip = [&](const Article& article) { return reader.has_article(article); };
  const auto take = [&](Extraction&& extraction) {
    if (!writer.add(extraction)) {
      ++added.known;
      return;
    }
    ++added.articles;
    added.statements += extraction.statements.size();
  };
  const ReadingReport report = read_articles(options.reading, console, {skip, take});
  added.known += report.skipped;
  added.actors = writer.actor_count() - actors_before;
  print_added(console, added, options.database);
  print_problems(console, report);
  if (report.interrupted) throw Error("it was interrupted; what is counted is stored, run it again to go on");
  return report.all_read() ? 0 : 1;
}

}  // namespace

Run describe_add(CLI::App& app) {
  const auto options = std::make_shared<AddOptions>();
  add_reading_options(app, options->reading);
  add_database_option(app, options->database);
  app.footer(
      "Articles that are in the database already are skipped, so an interrupted run goes on where it was.\n"
      "Title, date and source come from the file: header lines, a dateline, metadata, JSON fields.\n\n"
      "Example:\n  actorgraph add --db libya.db articles/ more.jsonl");
  return [options](Console& console) { return run_add(*options, console); };
}

}  // namespace actorgraph::cli
