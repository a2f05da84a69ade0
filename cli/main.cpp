// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The program: picks the command, runs it, and turns what goes wrong into one sentence and an exit code (0 done, 1 a
// failure or bad data, 2 a wrong use).
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <vector>

#include "cli/commands.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::cli {
namespace {

constexpr int failed = 1;
constexpr int misused = 2;

struct Entry {
  CLI::App* app;
  Run run;
};

std::vector<Entry> describe_all(CLI::App& app) {
  std::vector<Entry> entries;
  for (const Command& command : commands()) {
    CLI::App* own = app.add_subcommand(command.verb, command.summary);
    entries.push_back({own, command.describe(*own)});
  }
  return entries;
}

// A full disk or a closed descriptor shows when the last bytes leave.
int finish(Console& console, int code) {
  console.out.flush();
  if (!console.out) throw Error("the output could not be written; see whether the disk is full");
  return code;
}

int run_command(CLI::App& app, const std::vector<Entry>& entries, Console& console) {
  for (const Entry& entry : entries)
    if (app.got_subcommand(entry.app)) return finish(console, entry.run(console));
  throw UsageError("a command is missing; see `actorgraph --help`");
}

int say(Console& console, const char* what, int code) {
  fmt::print(console.err, "actorgraph: {}\n", what);
  return code;
}

// What is wrong with the command line, and whose help tells how it is right.
std::string wrong_use(const CLI::App& app, const CLI::ParseError& error) {
  const auto used = app.get_subcommands();
  if (!used.empty()) return fmt::format("{}; see `actorgraph {} --help`", error.what(), used.front()->get_name());
  const auto words = app.remaining();
  if (words.empty()) return fmt::format("{}; see `actorgraph --help`", error.what());
  return fmt::format("'{}' is no command; see `actorgraph --help`", words.front());
}

int run(int argc, const char* const* argv, Console& console) {
  CLI::App app("Reads news articles and tells who relates to whom, and where it says so.", "actorgraph");
  app.set_version_flag("--version", "actorgraph " ACTORGRAPH_VERSION);
  app.require_subcommand(0, 1);
  app.get_formatter()->column_width(34);
  app.footer("`actorgraph COMMAND --help` shows the options of a command and an example.");
  const std::vector<Entry> entries = describe_all(app);
  try {
    app.parse(argc, argv);
    return run_command(app, entries, console);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error, console.out, console.err);
    return say(console, wrong_use(app, error).c_str(), misused);
  } catch (const UsageError& error) {
    return say(console, error.what(), misused);
  } catch (const std::bad_alloc&) {
    return say(console, "there is not enough memory; close other programs or give it less to read", failed);
  } catch (const std::exception& error) {
    return say(console, error.what(), failed);
  }
}

}  // namespace
}  // namespace actorgraph::cli

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  actorgraph::cli::Console console{std::cin, std::cout, std::cerr, isatty(STDERR_FILENO) == 1};
  return actorgraph::cli::run(argc, argv, console);
}
