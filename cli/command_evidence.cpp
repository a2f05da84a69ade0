// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_evidence.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>

#include "cli/actor_choice.hpp"
#include "cli/database_option.hpp"
#include "cli/triple_text.hpp"
#include "storage/store.hpp"

namespace actorgraph::cli {
namespace {

struct EvidenceOptions {
  std::filesystem::path database;
  std::string one;
  std::string other;
};

// What is not plain about a statement: ", alleged, according to Lev Dengov, 2018-02-20, Moscow".
std::string qualifiers(const Statement& statement, const storage::Store& store) {
  std::string text = modality_text(statement, store);
  if (!statement.date.empty()) text += fmt::format(", {}", statement.date);
  if (!statement.place.empty()) text += fmt::format(", {}", statement.place);
  return text;
}

int run_evidence(const EvidenceOptions& options, Console& console) {
  const storage::Store store(options.database, storage::Access::read_only);
  const Actor one = choose_actor(store, options.one);
  const Actor other = choose_actor(store, options.other);
  const auto records = store.statements_between(one.id, other.id);
  fmt::print(console.out, "{} between {} and {}\n", counted(records.size(), "statement"), one.name, other.name);
  for (const storage::StatementRecord& record : records) {
    const Statement& statement = record.statement;
    const bool forth = statement.subject == one.id;
    fmt::print(console.out, "\n{}{}\n  {}\n",
               triple_text(forth ? one.name : other.name, statement.predicate, forth ? other.name : one.name,
                           statement.polarity),
               qualifiers(statement, store), evidence_text(record));
  }
  return 0;
}

}  // namespace

Run describe_evidence(CLI::App& app) {
  const auto options = std::make_shared<EvidenceOptions>();
  app.add_option("NAME", options->one, "An actor")->required()->type_name("");
  app.add_option("OTHER", options->other, "Another actor")->required()->type_name("");
  add_database_option(app, options->database);
  app.footer("Example:\n  actorgraph evidence Haftar Russia");
  return [options](Console& console) { return run_evidence(*options, console); };
}

}  // namespace actorgraph::cli
