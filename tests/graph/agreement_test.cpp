// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The same question to the stored and to the compressed graph has the same answer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/compressed_graph.hpp"
#include "graph/query/around.hpp"
#include "graph/query/between.hpp"
#include "graph/query/neighbours.hpp"
#include "graph/query/paths.hpp"
#include "graph/stored_graph.hpp"
#include "tests/graph/memory_source.hpp"

namespace actorgraph::graph {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::vector<Relation>& relations) {
  Lines lines;
  for (const Relation& relation : relations)
    lines.push_back((relation.outgoing ? "to " : "from ") + relation.other.name + ": " + told(relation.triple));
  return lines;
}

Lines lines_of(const std::vector<Path>& paths) {
  Lines lines;
  for (const Path& path : paths) {
    for (const Actor& actor : path.actors) lines.push_back(std::to_string(actor.id) + actor.name);
    for (const auto& step : path.steps)
      for (const Triple& said : step) lines.push_back(told(said));
  }
  return lines;
}

Lines lines_of(const Subgraph& subgraph) {
  Lines lines;
  for (const Actor& actor : subgraph.actors) lines.push_back(std::to_string(actor.id) + actor.name);
  for (const Triple& said : subgraph.triples) lines.push_back(told(said));
  return lines;
}

const std::vector<TripleFilter>& filters() {
  static const std::vector<TripleFilter> all{{},
                                             {.since = "2013-05", .until = "2016"},
                                             {.predicate = Predicate::meets},
                                             {.kind = ActorKind::party, .min_confidence = 0.3}};
  return all;
}

class Agreement : public testing::TestWithParam<unsigned> {
 protected:
  MemorySource source_ = random_source(GetParam(), 25, 20 + 8 * GetParam());
  CompressedGraph compressed_{source_};

  template <typename Question>
  void expect_agreement(const Question& question) {
    for (ActorId one = 3; one <= 78; one += 3)
      for (ActorId other = 3; other <= 75; other += 24) {
        const StoredGraph stored(source_);
        EXPECT_EQ(lines_of(question(stored, one, other)), lines_of(question(compressed_, one, other)))
            << one << " " << other;
      }
  }
};

TEST_P(Agreement, NeighboursAreTheSame) {
  for (const TripleFilter& filter : filters())
    expect_agreement([&](const auto& graph, ActorId one, ActorId other) {
      return neighbours(graph, one, {.filter = filter, .limit = static_cast<std::size_t>(other)});
    });
}

TEST_P(Agreement, PathsAreTheSame) {
  for (const TripleFilter& filter : filters())
    expect_agreement(
        [&](const auto& graph, ActorId one, ActorId other) { return paths(graph, one, other, {.filter = filter}); });
}

TEST_P(Agreement, SurroundingsAreTheSame) {
  for (const TripleFilter& filter : filters())
    expect_agreement([&](const auto& graph, ActorId one, ActorId other) {
      return around(graph, one, {.filter = filter, .hops = 2, .limit = 5 + static_cast<std::size_t>(other) / 8});
    });
}

TEST_P(Agreement, WhatLiesBetweenIsTheSame) {
  for (const TripleFilter& filter : filters())
    expect_agreement([&](const auto& graph, ActorId one, ActorId other) {
      return between(graph, one, other, {.filter = filter, .limit = 6});
    });
}

INSTANTIATE_TEST_SUITE_P(RandomGraphs, Agreement, testing::Range(1U, 9U));

}  // namespace
}  // namespace actorgraph::graph
