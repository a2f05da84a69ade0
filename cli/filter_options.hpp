// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The options that narrow down which relations a question is about.
#pragma once

#include <string>

#include "graph/adjacency_source.hpp"

namespace CLI {
class App;
}

namespace actorgraph::cli {

struct FilterOptions {
  std::string since;
  std::string until;
  std::string predicate;
  std::string kind;
  double min_confidence = 0.0;
};

void add_filter_options(CLI::App& app, FilterOptions& options);

// Throws UsageError for a date, predicate or kind that does not exist.
[[nodiscard]] graph::TripleFilter filter_from(const FilterOptions& options);

// Throws UsageError naming the command that lists the predicates.
[[nodiscard]] Predicate predicate_from(const std::string& name);

}  // namespace actorgraph::cli
