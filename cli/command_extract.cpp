// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_extract.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>

#include "cli/reading.hpp"
#include "extract/json/article_json.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::cli {
namespace {

struct ExtractOptions {
  ReadingOptions reading;
  bool without_text = false;
};

int run_extract(const ExtractOptions& options, Console& console) {
  const auto take = [&](Extraction&& extraction) {
    console.out << extract::article_json(extraction, !options.without_text) << '\n';
    if (!console.out) throw Error("the output could not be written; see whether the disk is full");
  };
  const ReadingReport report = read_articles(options.reading, console, {{}, take});
  console.out.flush();
  print_problems(console, report);
  if (report.interrupted) throw Error("it was interrupted; the articles written so far are whole");
  return report.all_read() ? 0 : 1;
}

}  // namespace

Run describe_extract(CLI::App& app) {
  const auto options = std::make_shared<ExtractOptions>();
  add_reading_options(app, options->reading);
  app.add_flag("--no-text", options->without_text, "Leave the articles' texts out");
  app.footer(
      "One JSON object a line for each article; `actorgraph add` takes it back in.\n\n"
      "Example:\n  actorgraph extract article.html | jq '.triples[].evidence'");
  return [options](Console& console) {
    Console quiet{console.in, console.out, console.err, console.show_progress && isatty(STDOUT_FILENO) == 0};
    return run_extract(*options, quiet);  // the bar and the data would mix on one terminal
  };
}

}  // namespace actorgraph::cli
