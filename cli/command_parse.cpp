// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_parse.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <variant>
#include <vector>

#include "cli/reading.hpp"
#include "extract/language/conllu.hpp"
#include "extract/language/reader.hpp"
#include "extract/models/shipped_model.hpp"
#include "extract/source/source.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::cli {
namespace {

struct ParseOptions {
  std::vector<std::filesystem::path> paths;
  std::filesystem::path model;
};

int run_parse(const ParseOptions& options, Console& console) {
  const extract::Reader reader(options.model.empty() ? extract::shipped_model() : options.model);
  extract::SourceList sources = extract::list_sources(options.paths);
  ReadingReport report;
  report.problems = std::move(sources.problems);
  const auto visit = [&](extract::SourceItem&& item) {
    if (const auto* problem = std::get_if<extract::SourceProblem>(&item.content)) report.problems.push_back(*problem);
    if (const auto* article = std::get_if<Article>(&item.content)) {
      extract::write_conllu(console.out, article->id, reader.analyse(article->text));
    }
    if (!console.out) throw Error("the output could not be written; see whether the disk is full");
    return true;
  };
  for (const extract::SourceFile& file : sources.files) extract::read_source(file.path, console.in, visit);
  console.out.flush();
  print_problems(console, report);
  return report.all_read() ? 0 : 1;
}

}  // namespace

Run describe_parse(CLI::App& app) {
  const auto options = std::make_shared<ParseOptions>();
  app.add_option("PATH", options->paths, "Files and folders of articles; - is standard input")->required();
  app.add_option("--model", options->model, "Another language model than the program's own")->type_name("FILE");
  app.footer(
      "CoNLL-U with Universal Dependencies; mentions and coreference stand in MISC (Entity=).\n\n"
      "Example:\n  actorgraph parse article.txt > article.conllu");
  return [options](Console& console) { return run_parse(*options, console); };
}

}  // namespace actorgraph::cli
