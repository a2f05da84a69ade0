// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Which lines a diagram draws: all that one actor does to another in the same tone becomes one line with its predicates
// stacked, so that two actors with much between them stay legible.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/subgraph.hpp"
#include "render/diagram/style.hpp"

namespace actorgraph::render {

struct Bundle {
  ActorId from = 0;
  ActorId to = 0;
  Tone tone = Tone::neutral;
  bool denied = false;
  bool directed = true;         // false: symmetric predicates, drawn without an arrowhead
  std::uint32_t support = 0;    // of the best supported triple
  std::vector<Triple> triples;  // best supported first
};

// By (from, to, tone, denied, directed).
[[nodiscard]] std::vector<Bundle> bundles(const graph::Subgraph& subgraph);

// At most so many lines: those with the most support, counted twice where one of the actors in focus has a part, and
// each actor's best one in any case. The order is kept.
[[nodiscard]] std::vector<Bundle> best_of(std::vector<Bundle> lines, std::size_t count,
                                          const std::vector<ActorId>& focus);

// A line for each predicate in words, "requests aid from ×3"; what goes beyond so many lines is counted: "+ 2 more".
[[nodiscard]] std::vector<std::string> lines_of(const Bundle& bundle, std::size_t max_lines);

}  // namespace actorgraph::render
