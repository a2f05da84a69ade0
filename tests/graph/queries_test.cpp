// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/query/around.hpp"
#include "graph/query/between.hpp"
#include "graph/query/neighbours.hpp"
#include "graph/query/paths.hpp"
#include "graph/query/whole.hpp"
#include "graph/stored_graph.hpp"
#include "tests/graph/memory_source.hpp"

namespace actorgraph::graph {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> others(const std::vector<Relation>& relations) {
  std::vector<std::string> names;
  for (const Relation& relation : relations) names.push_back(relation.other.name);
  return names;
}

std::string names_of(const std::vector<Actor>& actors) {
  std::string names;
  for (const Actor& actor : actors) names += (names.empty() ? "" : " ") + actor.name;
  return names;
}

std::vector<std::string> chains(const std::vector<Path>& paths) {
  std::vector<std::string> names;
  for (const Path& path : paths) names.push_back(names_of(path.actors));
  return names;
}

TEST(Neighbours, ComeBySupportThenDateThenName) {
  const MemorySource source(
      actors_named({"Ann", "Bob", "Cid", "Dee", "Eve"}),
      {triple(1, Predicate::leads, 5, 1, "2018-01-01"), triple(4, Predicate::meets, 1, 1, "2018-01-01"),
       triple(1, Predicate::aids, 3, 1, "2019-01-01"), triple(1, Predicate::aids, 2, 4, "2001-01-01")});
  const StoredGraph graph(source);
  EXPECT_THAT(others(neighbours(graph, 1)), ElementsAre("Bob", "Cid", "Dee", "Eve"));
  EXPECT_THAT(others(neighbours(graph, 1, {.limit = 3})), ElementsAre("Bob", "Cid", "Dee"));
}

TEST(Neighbours, SayWhoActs) {
  const MemorySource source(
      actors_named({"Ann", "Bob"}),
      {triple(1, Predicate::leads, 2, 3), triple(2, Predicate::accuses, 1, 2), triple(1, Predicate::meets, 2, 1)});
  const StoredGraph graph(source);
  const auto of_bob = neighbours(graph, 2);
  ASSERT_THAT(of_bob, SizeIs(3));
  EXPECT_FALSE(of_bob[0].outgoing);
  EXPECT_TRUE(of_bob[1].outgoing);
  EXPECT_TRUE(of_bob[2].outgoing) << "a meeting has no direction";
}

TEST(Neighbours, AreFilteredByTheOtherActorItsKindAndThePredicate) {
  auto actors = actors_named({"Ann", "Bob", "Cid"});
  actors[2].kind = ActorKind::party;
  const MemorySource source(
      actors, {triple(1, Predicate::leads, 3), triple(1, Predicate::meets, 2), triple(1, Predicate::aids, 2)});
  const StoredGraph graph(source);
  EXPECT_THAT(others(neighbours(graph, 1, {.other = 2})), ElementsAre("Bob", "Bob"));
  EXPECT_THAT(others(neighbours(graph, 1, {.filter = {.kind = ActorKind::party}})), ElementsAre("Cid"));
  EXPECT_THAT(others(neighbours(graph, 1, {.filter = {.predicate = Predicate::aids}})), ElementsAre("Bob"));
}

TEST(Neighbours, WhatAnActorDoesToItselfIsToldOnce) {
  const MemorySource source(actors_named({"Ann"}), {triple(1, Predicate::attacks, 1)});
  EXPECT_THAT(neighbours(StoredGraph(source), 1), SizeIs(1));
}

TEST(Neighbours, OfNobodyAreNone) { EXPECT_THAT(neighbours(StoredGraph(MemorySource({}, {})), 7), IsEmpty()); }

// Ann - Bob - Eve and Ann - Cid - Eve, the second better supported; Ann - Dee - Fay - Eve is longer.
MemorySource two_ways() {
  return {actors_named({"Ann", "Bob", "Cid", "Dee", "Eve", "Fay"}),
          {triple(1, Predicate::leads, 2), triple(5, Predicate::aids, 2), triple(1, Predicate::accuses, 3, 4),
           triple(3, Predicate::meets, 5, 1), triple(3, Predicate::aids, 5, 2), triple(1, Predicate::leads, 4, 9),
           triple(4, Predicate::leads, 6, 9), triple(6, Predicate::leads, 5, 9)}};
}

TEST(Paths, AreTheShortestOnesTheBestSupportedFirst) {
  const MemorySource source = two_ways();
  const StoredGraph graph(source);
  EXPECT_THAT(chains(paths(graph, 1, 5)), ElementsAre("Ann Cid Eve", "Ann Bob Eve"));
  EXPECT_THAT(chains(paths(graph, 1, 5, {.max_paths = 1})), ElementsAre("Ann Cid Eve"));
}

TEST(Paths, EachStepListsAllThatIsSaid) {
  const MemorySource source = two_ways();
  const auto best = paths(StoredGraph(source), 1, 5, {.max_paths = 1}).at(0);
  ASSERT_THAT(best.steps, SizeIs(2));
  EXPECT_THAT(best.steps[1], SizeIs(2));
  EXPECT_EQ(best.steps[1][0].predicate, Predicate::aids) << "the better supported first";
}

TEST(Paths, AreNoneForStrangersForOneselfAndForWhoDoesNotExist) {
  const MemorySource source(actors_named({"Ann", "Bob", "Cid"}), {triple(1, Predicate::leads, 2)});
  const StoredGraph graph(source);
  EXPECT_THAT(paths(graph, 1, 3), IsEmpty());
  EXPECT_THAT(paths(graph, 1, 1), IsEmpty());
  EXPECT_THAT(paths(graph, 1, 9), IsEmpty());
}

TEST(Paths, LongerThanAllowedAreNotFound) {
  const MemorySource source = two_ways();
  EXPECT_THAT(paths(StoredGraph(source), 1, 5, {.max_steps = 1}), IsEmpty());
}

TEST(Paths, KeepToTheFilter) {
  const MemorySource source = two_ways();
  EXPECT_THAT(chains(paths(StoredGraph(source), 1, 5, {.filter = {.predicate = Predicate::leads}})),
              ElementsAre("Ann Dee Fay Eve"));
}

TEST(Paths, AKindLimitsTheActorsInBetweenAlone) {
  auto actors = actors_named({"Ann", "Bob", "Cid", "Dee"});
  actors[2].kind = ActorKind::igo;
  const MemorySource source(actors, {triple(1, Predicate::meets, 2), triple(2, Predicate::meets, 4),
                                     triple(1, Predicate::meets, 3), triple(3, Predicate::meets, 4)});
  EXPECT_THAT(chains(paths(StoredGraph(source), 1, 4, {.filter = {.kind = ActorKind::igo}})),
              ElementsAre("Ann Cid Dee"));
}

TEST(Paths, CanLookForWaysAroundTheDirectOne) {
  const MemorySource source(
      actors_named({"Ann", "Bob", "Cid"}),
      {triple(1, Predicate::meets, 2), triple(1, Predicate::meets, 3), triple(3, Predicate::meets, 2)});
  const StoredGraph graph(source);
  EXPECT_THAT(chains(paths(graph, 1, 2)), ElementsAre("Ann Bob"));
  EXPECT_THAT(chains(paths(graph, 1, 2, {.leave_out_direct = true})), ElementsAre("Ann Cid Bob"));
}

TEST(Around, TakesTheBestConnectedFirstAndAllTriplesAmongThem) {
  const MemorySource source(actors_named({"Ann", "Bob", "Cid", "Dee"}),
                            {triple(1, Predicate::leads, 2), triple(1, Predicate::leads, 3, 5),
                             triple(1, Predicate::leads, 4, 2), triple(4, Predicate::accuses, 3, 1)});
  const Subgraph subgraph = around(StoredGraph(source), 1, {.limit = 3});
  EXPECT_EQ(names_of(subgraph.actors), "Ann Cid Dee");
  EXPECT_THAT(subgraph.triples, SizeIs(3));
}

TEST(Around, GoesNoFurtherThanTheHops) {
  const MemorySource source(
      actors_named({"Ann", "Bob", "Cid", "Dee"}),
      {triple(1, Predicate::leads, 2), triple(2, Predicate::leads, 3, 9), triple(3, Predicate::leads, 4, 9)});
  const StoredGraph graph(source);
  EXPECT_EQ(names_of(around(graph, 1).actors), "Ann Bob");
  EXPECT_EQ(names_of(around(graph, 1, {.hops = 2}).actors), "Ann Bob Cid");
  EXPECT_EQ(names_of(around(graph, 1, {.hops = 0}).actors), "Ann");
}

TEST(Around, OfSomebodyUnknownIsEmpty) { EXPECT_THAT(around(StoredGraph(MemorySource({}, {})), 7).actors, IsEmpty()); }

TEST(Between, ShowsTheTwoAndThoseWhoJoinThem) {
  const MemorySource source = two_ways();
  const StoredGraph graph(source);
  EXPECT_EQ(names_of(between(graph, 1, 5).actors), "Ann Eve Cid Bob");
  EXPECT_EQ(names_of(between(graph, 1, 5, {.limit = 3}).actors), "Ann Eve Cid");
}

TEST(Between, OfTwoWhoAreDirectlyRelatedShowsCommonAcquaintancesToo) {
  const MemorySource source(
      actors_named({"Ann", "Bob", "Cid"}),
      {triple(1, Predicate::meets, 2), triple(1, Predicate::meets, 3), triple(3, Predicate::meets, 2)});
  EXPECT_EQ(names_of(between(StoredGraph(source), 1, 2).actors), "Ann Bob Cid");
}

TEST(Between, OfStrangersIsEmpty) {
  const MemorySource source(actors_named({"Ann", "Bob"}), {});
  EXPECT_THAT(between(StoredGraph(source), 1, 2).actors, IsEmpty());
}

TEST(Whole, KeepsTheBestConnectedAmongThemselves) {
  // Dee has more said of her than Bob, but by those outside the triangle.
  const MemorySource source(
      actors_named({"Ann", "Bob", "Cid", "Dee", "Eve", "Fay"}),
      {triple(1, Predicate::leads, 2, 2), triple(2, Predicate::leads, 3, 2), triple(3, Predicate::leads, 1, 2),
       triple(4, Predicate::leads, 5, 3), triple(4, Predicate::leads, 6, 2)});
  const Subgraph subgraph = whole(CompressedGraph(source), {.limit = 3});
  EXPECT_THAT(subgraph.actors, SizeIs(3));
  EXPECT_THAT(subgraph.triples, SizeIs(testing::Ge(2U)));
}

TEST(Whole, LeavesOutWhoStandsAlone) {
  const MemorySource source(actors_named({"Ann", "Bob", "Cid"}), {triple(1, Predicate::leads, 2)});
  EXPECT_EQ(names_of(whole(CompressedGraph(source)).actors), "Ann Bob");
}

TEST(Whole, KeepsToTheFilter) {
  const MemorySource source = two_ways();
  const Subgraph subgraph = whole(CompressedGraph(source), {.filter = {.predicate = Predicate::aids}});
  EXPECT_EQ(names_of(subgraph.actors), "Eve Cid Bob");
}

}  // namespace
}  // namespace actorgraph::graph
