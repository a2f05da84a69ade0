// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/filter_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "extract/source/dates.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::cli {
namespace {

std::string date_from(const std::string& option, const std::string& text) {
  if (text.empty()) return {};
  if (std::string date = extract::parse_date(text); !date.empty()) return date;
  throw UsageError(fmt::format("{} '{}' is no date; write it as 2018, 2018-02 or 2018-02-20", option, text));
}

ActorKind kind_from(const std::string& name) {
  if (const auto kind = actor_kind_named(name)) return *kind;
  throw UsageError(fmt::format("'{}' is no kind of actor; `actorgraph vocabulary` lists them", name));
}

}  // namespace

void add_filter_options(CLI::App& app, FilterOptions& options) {
  app.add_option("--since", options.since, "Only what still held or happened on this date or later")->type_name("DATE");
  app.add_option("--until", options.until, "Only what held or happened on this date or before")->type_name("DATE");
  app.add_option("--predicate", options.predicate, "Only this relation")->type_name("PREDICATE");
  app.add_option("--kind", options.kind, "Only relations with actors of this kind")->type_name("KIND");
  app.add_option("--min-confidence", options.min_confidence, "Only what is at least this certain, 0 to 1")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("NUMBER");
}

Predicate predicate_from(const std::string& name) {
  if (const auto predicate = predicate_named(name)) return *predicate;
  throw UsageError(fmt::format("'{}' is no predicate; `actorgraph vocabulary` lists them", name));
}

graph::TripleFilter filter_from(const FilterOptions& options) {
  graph::TripleFilter filter;
  filter.since = date_from("--since", options.since);
  filter.until = date_from("--until", options.until);
  if (!options.predicate.empty()) filter.predicate = predicate_from(options.predicate);
  if (!options.kind.empty()) filter.kind = kind_from(options.kind);
  filter.min_confidence = options.min_confidence;
  return filter;
}

}  // namespace actorgraph::cli
