// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What `add` and `extract` share: files are read by one thread, understood by several, and come out in their order.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "extract/source/source.hpp"

namespace actorgraph::cli {

struct ReadingOptions {
  std::vector<std::filesystem::path> paths;
  std::vector<std::filesystem::path> actor_files;
  std::filesystem::path model;
  double min_confidence = -1.0;
  std::size_t jobs = 0;  // threads that extract; 0: one for each core
};

void add_reading_options(CLI::App& app, ReadingOptions& options);

struct ReadingVisitor {
  std::function<bool(const Article&)>
      skip;                                // asked by the reading thread before an article is understood; may be empty
  std::function<void(Extraction&&)> take;  // called by the calling thread, in the order of the input
};

struct ReadingReport {
  std::size_t skipped = 0;  // articles that `skip` knew
  bool interrupted = false;
  std::vector<extract::SourceProblem> problems;

  [[nodiscard]] bool all_read() const;  // nothing was left out
};

// Reads all paths. Throws what the extractor's set-up or the visitor throws; an article that cannot be understood is a
// problem like one that cannot be read.
[[nodiscard]] ReadingReport read_articles(const ReadingOptions& options, Console& console,
                                          const ReadingVisitor& visitor);

// Prints the problems, a line each; of very many the first ones and their number.
void print_problems(Console& console, const ReadingReport& report);

}  // namespace actorgraph::cli
