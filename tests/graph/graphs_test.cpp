// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/graph_concepts.hpp>

#include "graph/detail/compressed_walk.hpp"
#include "graph/detail/stored_walk.hpp"
#include "graph/model/error.hpp"
#include "graph/query/neighbours.hpp"
#include "tests/graph/memory_source.hpp"

namespace actorgraph::graph {
namespace {

BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<StoredGraph::Walk>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<CompressedGraph::Walk>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<CompressedGraph::Walk>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<CompressedGraph::Walk>));

MemorySource chain() {
  return {actors_named({"Ann", "Bob", "Cid", "Dee"}),
          {triple(1, Predicate::leads, 2), triple(2, Predicate::meets, 3), triple(3, Predicate::aids, 4)}};
}

TEST(StoredGraph, ReadsOnlyTheListsThatAQuestionTouches) {
  const MemorySource source = chain();
  const StoredGraph graph(source);
  EXPECT_EQ(graph.lists_read(), 0U);
  (void)neighbours(graph, 1);
  EXPECT_EQ(graph.lists_read(), 1U);
  (void)neighbours(graph, 1);
  EXPECT_EQ(graph.lists_read(), 1U);
}

TEST(StoredGraph, AnEdgeIsTheSameFromBothEnds) {
  const MemorySource source = chain();
  const StoredGraph graph(source);
  const StoredGraph::Walk& walk = graph.walk();
  EXPECT_EQ(*out_edges(2, walk).first, *in_edges(3, walk).first);
  EXPECT_FALSE(*out_edges(2, walk).first == *in_edges(2, walk).first);
  EXPECT_EQ(degree(2, walk), 2U);
}

TEST(StoredGraph, GivesBoostsOwnAlgorithmsWhatTheyNeed) {
  const MemorySource source = chain();
  const StoredGraph graph(source);
  std::map<ActorId, boost::default_color_type> colours;
  std::map<ActorId, int> steps;
  boost::queue<ActorId> waiting;
  const auto count =
      boost::make_bfs_visitor(boost::record_distances(boost::make_assoc_property_map(steps), boost::on_tree_edge()));
  boost::breadth_first_visit(graph.walk(), ActorId{1}, waiting, count, boost::make_assoc_property_map(colours));
  EXPECT_EQ(steps[4], 3);
}

TEST(CompressedGraph, CountsWhatItRead) {
  const CompressedGraph graph(chain());
  EXPECT_EQ(graph.actor_count(), 4U);
  EXPECT_EQ(graph.triple_count(), 3U);
}

TEST(CompressedGraph, KeepsAllOfATriple) {
  Triple said = triple(2, Predicate::accuses, 1, 7);
  said.polarity = Polarity::negated;
  said.sources = 3;
  said.first_date = "2011";
  said.last_date = "2018-03";
  said.confidence = 0.123457;
  said.best_statement = 9'000'000'000;
  const CompressedGraph graph(MemorySource{actors_named({"Ann", "Bob"}), {said}});
  EXPECT_EQ(told(triple_at(*edges(graph.walk()).first, graph.walk())), told(said));
}

TEST(CompressedGraph, LeavesOutATripleWithoutItsActor) {
  const CompressedGraph graph(MemorySource{actors_named({"Ann"}), {triple(1, Predicate::leads, 2)}});
  EXPECT_EQ(graph.triple_count(), 0U);
}

TEST(CompressedGraph, OfNothingIsEmpty) {
  const CompressedGraph graph(MemorySource{{}, {}});
  EXPECT_EQ(graph.actor_count(), 0U);
  EXPECT_THAT(neighbours(graph, 1), testing::IsEmpty());
}

class UnsortedSource final : public AdjacencySource {
 public:
  [[nodiscard]] std::size_t actor_count() const override { return 2; }
  [[nodiscard]] std::optional<Actor> actor(ActorId) const override { return std::nullopt; }
  void triples_of(ActorId, const std::function<void(const Triple&)>&) const override {}
  void all_actors(const std::function<void(const Actor&)>& visit) const override {
    for (const Actor& actor : actors_named({"Ann", "Bob"})) visit(actor);
  }
  void all_triples(const std::function<void(const Triple&)>& visit) const override {
    visit(triple(2, Predicate::leads, 1));
    visit(triple(1, Predicate::leads, 2));
  }
};

TEST(CompressedGraph, RefusesTriplesOutOfOrder) { EXPECT_THROW(CompressedGraph{UnsortedSource{}}, Error); }

}  // namespace
}  // namespace actorgraph::graph
