// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gtest/gtest.h>

#include "graph/measure/centrality.hpp"
#include "graph/measure/components.hpp"
#include "tests/graph/memory_source.hpp"

namespace actorgraph::graph {
namespace {

TEST(Components, AreCountedWhicheverWayTriplesPoint) {
  const CompressedGraph graph(
      MemorySource(actors_named({"Ann", "Bob", "Cid", "Dee", "Eve", "Fay"}),
                   {triple(1, Predicate::leads, 2), triple(3, Predicate::leads, 2), triple(4, Predicate::leads, 5)}));
  const Components found = components(graph);
  EXPECT_EQ(found.count, 3U);
  EXPECT_EQ(found.largest, 3U);
}

TEST(Components, OfNothingAreNone) {
  const Components found = components(CompressedGraph(MemorySource({}, {})));
  EXPECT_EQ(found.count, 0U);
  EXPECT_EQ(found.largest, 0U);
}

TEST(Centrality, RanksTheActorThatOthersActUpon) {
  const CompressedGraph graph(
      MemorySource(actors_named({"Ann", "Bob", "Cid", "Dee"}),
                   {triple(1, Predicate::meets, 3), triple(2, Predicate::accuses, 3), triple(3, Predicate::leads, 4)}));
  const auto central = central_actors(graph, 10);
  ASSERT_EQ(central.size(), 4U);
  double total = 0;
  for (const RankedActor& ranked : central) total += ranked.rank;
  EXPECT_NEAR(total, 1.0, 1e-9);
  EXPECT_EQ(central[2].actor.name, "Ann") << "equal ranks come by id";
  EXPECT_EQ(central_actors(graph, 2).size(), 2U);
}

TEST(Centrality, OfNothingIsEmpty) { EXPECT_TRUE(central_actors(CompressedGraph(MemorySource({}, {})), 5).empty()); }

}  // namespace
}  // namespace actorgraph::graph
