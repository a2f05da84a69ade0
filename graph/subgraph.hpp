// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A handful of actors and what is said between them: the answer to a question about a neighbourhood, and what a diagram
// draws.
#pragma once

#include <vector>

#include "graph/model/triple.hpp"

namespace actorgraph::graph {

struct Subgraph {
  std::vector<Actor> actors;    // in order of importance, the actors asked about first
  std::vector<Triple> triples;  // both ends are among the actors; by (subject, object, predicate, polarity)
};

}  // namespace actorgraph::graph
