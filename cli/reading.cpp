// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/reading.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <thread>
#include <variant>

#include "cli/interrupt.hpp"
#include "cli/ordered_pipeline.hpp"
#include "cli/progress_bar.hpp"
#include "extract/pipeline.hpp"

namespace actorgraph::cli {
namespace {

using extract::SourceItem;
using extract::SourceProblem;

struct Skipped {};

struct Job {
  std::variant<Article, Extraction, SourceProblem, Skipped> content;
  std::uintmax_t position = 0;  // bytes of all files that are behind us
};

struct Result {
  std::variant<Extraction, SourceProblem, Skipped> content;
  std::uintmax_t position = 0;
};

using Pipeline = OrderedPipeline<Job, Result>;

std::variant<Extraction, SourceProblem, Skipped> understand(const Article& article,
                                                            const extract::Extractor& extractor) {
  try {
    return extractor.extract(article);
  } catch (const std::exception& error) {
    return SourceProblem{article.id, fmt::format("it could not be understood ({}); it was left out", error.what())};
  }
}

Result work(Job&& job, const extract::Extractor& extractor) {
  if (const auto* article = std::get_if<Article>(&job.content)) return {understand(*article, extractor), job.position};
  if (auto* extraction = std::get_if<Extraction>(&job.content)) return {std::move(*extraction), job.position};
  if (auto* problem = std::get_if<SourceProblem>(&job.content)) return {std::move(*problem), job.position};
  return {Skipped{}, job.position};
}

// Feeds the pipeline with what the files hold.
class Feeder {
 public:
  Feeder(const ReadingVisitor& visitor, Console& console, Pipeline& pipeline)
      : visitor_(visitor), console_(console), pipeline_(pipeline) {}

  // Runs in a thread of its own; keeps what is thrown for rethrow().
  void feed(const extract::SourceList& sources) {
    try {
      for (const SourceProblem& problem : sources.problems) pipeline_.push({problem, 0});
      for (const extract::SourceFile& file : sources.files) {
        const auto push = [&](SourceItem&& item) { return pipeline_.push(job_of(std::move(item))); };
        if (!extract::read_source(file.path, console_.in, push)) break;
        files_behind_ += file.bytes;
      }
    } catch (...) {
      thrown_ = std::current_exception();
    }
    pipeline_.finish();
  }

  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  Job job_of(SourceItem&& item) const {
    const std::uintmax_t position = files_behind_ + item.position;
    if (auto* problem = std::get_if<SourceProblem>(&item.content)) return {std::move(*problem), position};
    if (auto* extraction = std::get_if<Extraction>(&item.content)) {
      if (knows(extraction->article)) return {Skipped{}, position};
      return {std::move(*extraction), position};
    }
    auto& article = std::get<Article>(item.content);
    if (knows(article)) return {Skipped{}, position};
    return {std::move(article), position};
  }
  bool knows(const Article& article) const { return visitor_.skip && visitor_.skip(article); }

  const ReadingVisitor& visitor_;
  Console& console_;
  Pipeline& pipeline_;
  std::uintmax_t files_behind_ = 0;
  std::exception_ptr thrown_;
};

// Joins on every way out, after the pipeline lets the reading thread go.
class JoiningThread {
 public:
  template <typename Body>
  JoiningThread(Pipeline& pipeline, Body body) : pipeline_(pipeline), thread_(std::move(body)) {}
  ~JoiningThread() {
    pipeline_.cancel();
    thread_.join();
  }
  JoiningThread(const JoiningThread&) = delete;
  JoiningThread& operator=(const JoiningThread&) = delete;

 private:
  Pipeline& pipeline_;
  std::thread thread_;
};

std::uint64_t total_bytes(const extract::SourceList& sources) {
  std::uint64_t total = 0;
  for (const extract::SourceFile& file : sources.files) {
    if (file.bytes == 0) return 0;  // a pipe: nobody knows how much will come
    total += file.bytes;
  }
  return total;
}

void take(Result&& result, const ReadingVisitor& visitor, ReadingReport& report) {
  if (auto* problem = std::get_if<SourceProblem>(&result.content))
    report.problems.push_back(std::move(*problem));
  else if (auto* extraction = std::get_if<Extraction>(&result.content))
    visitor.take(std::move(*extraction));
  else
    ++report.skipped;
}

}  // namespace

bool ReadingReport::all_read() const { return std::ranges::none_of(problems, &SourceProblem::left_out); }

void add_reading_options(CLI::App& app, ReadingOptions& options) {
  app.add_option("PATH", options.paths, "Files and folders: plain text, HTML, JSON lines; - is standard input")
      ->required()
      ->type_name("");
  app.add_option("--actors", options.actor_files,
                 "A list of your own actors: JSON or a PETRARCH dictionary; repeatable")
      ->allow_extra_args(false)
      ->type_name("FILE");
  app.add_option("--min-confidence", options.min_confidence, "Leave out statements that are less certain, 0 to 1")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("NUMBER");
  app.add_option("--jobs", options.jobs, "Threads that read (default: one for each core)")
      ->check(CLI::Range(1, 256).description(""))
      ->type_name("NUMBER");
  app.add_option("--model", options.model, "Another model of the language than the shipped one")->type_name("FILE");
}

ReadingReport read_articles(const ReadingOptions& options, Console& console, const ReadingVisitor& visitor) {
  const extract::Extractor extractor(
      {.model = options.model, .actor_files = options.actor_files, .min_confidence = options.min_confidence});
  const extract::SourceList sources = extract::list_sources(options.paths);
  const std::size_t threads = options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  const bool reads_standard_input = std::ranges::count(options.paths, "-") > 0;
  std::optional<InterruptGuard> guard;
  if (!reads_standard_input) guard.emplace();  // who waits for a pipe could not be woken up

  ReadingReport report;
  for (const extract::ActorFileNote& note : extractor.notes())
    report.problems.push_back({fmt::format("{}:{}", note.file.string(), note.line), note.what, false});
  Pipeline pipeline(threads, [&](Job&& job) { return work(std::move(job), extractor); });
  Feeder feeder(visitor, console, pipeline);
  {
    ProgressBar bar(console.err, console.show_progress, total_bytes(sources));
    const JoiningThread reader(pipeline, [&] { feeder.feed(sources); });
    std::size_t articles = 0;
    while (auto result = pipeline.pop(interrupted)) {
      articles += std::holds_alternative<SourceProblem>(result->content) ? 0 : 1;
      bar.update(result->position, articles);
      take(std::move(*result), visitor, report);
      if (interrupted()) break;
    }
  }
  feeder.rethrow();
  report.interrupted = guard && interrupted();
  return report;
}

void print_problems(Console& console, const ReadingReport& report) {
  constexpr std::size_t most = 100;
  std::size_t printed = 0;
  for (const SourceProblem& problem : report.problems) {
    if (++printed > most) break;
    fmt::print(console.err, "actorgraph: {}: {}\n", problem.where, problem.what);
  }
  if (report.problems.size() > most)
    fmt::print(console.err, "actorgraph: and {} more like these\n", report.problems.size() - most);
}

}  // namespace actorgraph::cli
