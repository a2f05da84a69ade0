// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_path.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>

#include "cli/actor_choice.hpp"
#include "cli/database_option.hpp"
#include "cli/filter_options.hpp"
#include "cli/triple_text.hpp"
#include "graph/query/paths.hpp"
#include "graph/stored_graph.hpp"
#include "storage/store.hpp"

namespace actorgraph::cli {
namespace {

struct PathOptions {
  std::filesystem::path database;
  std::string from;
  std::string to;
  FilterOptions filter;
  graph::PathsQuestion question;
};

void print_step(Console& console, const Actor& one, const Actor& other, const std::vector<Triple>& triples,
                const storage::Store& store) {
  for (const Triple& triple : triples) {
    const bool forth = triple.subject == one.id;
    fmt::print(
        console.out, "  {}\n{}",
        triple_text(forth ? one.name : other.name, triple.predicate, forth ? other.name : one.name, triple.polarity),
        support_lines(triple, store, "    "));
  }
}

void print_path(Console& console, const graph::Path& path, const storage::Store& store) {
  std::vector<std::string> names;
  for (const Actor& actor : path.actors) names.push_back(actor.name);
  fmt::print(console.out, "\n{}\n", fmt::join(names, " - "));
  for (std::size_t step = 0; step < path.steps.size(); ++step)
    print_step(console, path.actors[step], path.actors[step + 1], path.steps[step], store);
}

int run_path(const PathOptions& options, Console& console) {
  const storage::Store store(options.database, storage::Access::read_only);
  graph::PathsQuestion question = options.question;
  question.filter = filter_from(options.filter);
  const Actor from = choose_actor(store, options.from);
  const Actor to = choose_actor(store, options.to);
  const auto found = graph::paths(graph::StoredGraph(store), from.id, to.id, question);
  if (found.empty()) {
    fmt::print(console.out, "Nothing connects {} and {} within {}.\n", from.name, to.name,
               counted(question.max_steps, "step"));
    return 0;
  }
  fmt::print(console.out, "{} of {} between {} and {}\n", counted(found.size(), "path"),
             counted(found.front().steps.size(), "step"), from.name, to.name);
  for (const graph::Path& path : found) print_path(console, path, store);
  return 0;
}

}  // namespace

Run describe_path(CLI::App& app) {
  const auto options = std::make_shared<PathOptions>();
  app.add_option("FROM", options->from, "An actor")->required()->type_name("");
  app.add_option("TO", options->to, "Another actor")->required()->type_name("");
  add_filter_options(app, options->filter);
  app.add_flag("--indirect", options->question.leave_out_direct, "Only ways over other actors");
  app.add_option("--limit", options->question.max_paths, "At most so many paths (default: 10)")->type_name("NUMBER");
  app.add_option("--max-steps", options->question.max_steps, "Longer ways are not looked for (default: 6)")
      ->check(CLI::Range(1, 20).description(""))
      ->type_name("NUMBER");
  add_database_option(app, options->database);
  app.footer("Example:\n  actorgraph path 'Libyan National Army' EU");
  return [options](Console& console) { return run_path(*options, console); };
}

}  // namespace actorgraph::cli
