// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/model/error.hpp"
#include "tests/storage/sample.hpp"

namespace actorgraph::storage {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct StoreTest : testing::Test {
  Store store{":memory:", Access::read_write};
};

TEST_F(StoreTest, GivesBackWhatAnArticleSays) {
  ASSERT_TRUE(store.add(libya()));
  const Actor haftar = the(store, "Khalifa Haftar");
  const Actor army = the(store, "LNA");
  const Actor russia = the(store, "Russia");
  EXPECT_EQ(haftar.kind, ActorKind::person);
  EXPECT_THAT(haftar.aliases, ElementsAre("Haftar"));
  EXPECT_EQ(army.name, "Libyan National Army");

  const std::vector<StatementRecord> records = store.statements_between(russia.id, army.id);
  ASSERT_THAT(records, SizeIs(1));
  const StatementRecord& record = records[0];
  EXPECT_EQ(record.statement.subject, army.id);
  EXPECT_EQ(record.statement.predicate, Predicate::requests_aid_from);
  EXPECT_EQ(record.statement.object, russia.id);
  EXPECT_EQ(record.statement.modality, Modality::alleged);
  EXPECT_EQ(record.statement.attribution, haftar.id);
  EXPECT_EQ(record.statement.date, "2018-02-19");
  EXPECT_EQ(record.statement.place, "Moscow");
  EXPECT_DOUBLE_EQ(record.statement.confidence, 0.5);
  EXPECT_EQ(record.statement.evidence, "LNA asked Russia for arms");
  EXPECT_EQ(record.statement.span, (Span{51, 76}));
  EXPECT_EQ(record.sentence, "The LNA asked Russia for arms.");
  EXPECT_EQ(record.article_title, "Libya's rivals look to Moscow");
  EXPECT_EQ(record.article_date, "2018-02-20");
  EXPECT_EQ(record.article_source, "Example News");
  EXPECT_EQ(record.article_url, "https://example.org/libya");
}

TEST_F(StoreTest, AStatementWithoutADateHasItsArticles) {
  store.add(libya());
  std::vector<StatementRecord> records;
  store.all_statements([&](const StatementRecord& each) { records.push_back(each); });
  ASSERT_THAT(records, SizeIs(2));
  EXPECT_EQ(records[0].statement.date, "2018-02-20");
  EXPECT_EQ(records[0].statement.polarity, Polarity::affirmed);
  EXPECT_EQ(records[0].statement.attribution, std::nullopt);
  EXPECT_EQ(store.statement(records[0].statement.id)->sentence, "Khalifa Haftar leads the Libyan National Army.");
  EXPECT_EQ(store.statement(99), std::nullopt);
}

TEST_F(StoreTest, TakesAnArticleOnceWhateverItsWhiteSpace) {
  Extraction again = libya();
  EXPECT_FALSE(store.has_article(again.article));
  EXPECT_TRUE(store.add(libya()));
  again.article.id = "another.txt";
  again.article.text = "  " + again.article.text + "\n\n";
  EXPECT_TRUE(store.has_article(again.article));
  EXPECT_EQ(store.add(again), std::nullopt);
  EXPECT_EQ(store.info().articles, 1U);
  EXPECT_EQ(all_triples(store)[0].support, 1U);
}

TEST_F(StoreTest, ATripleCountsArticlesSourcesAndDates) {
  Extraction first = article("one", {person("Ann Lee"), body("Green Party", ActorKind::party)},
                             {says(0, Predicate::leads, 1), says(0, Predicate::leads, 1)});
  first.article.source = "Daily";
  first.statements[0].confidence = 0.25;
  first.statements[1].confidence = 0.5;
  first.statements[1].date = "2020-05";
  Extraction second = first;
  second.article.text = "two";
  second.article.date = "2021-01-01";
  second.statements[1].date = "2019";
  Extraction third = first;
  third.article.text = "three";
  third.article.source = "Weekly";
  third.statements = {says(0, Predicate::leads, 1)};
  third.statements[0].confidence = 0.125;
  store.add(first);
  store.add(second);
  store.add(third);

  const std::vector<Triple> triples = all_triples(store);
  ASSERT_THAT(triples, SizeIs(1));
  EXPECT_EQ(triples[0].support, 3U);
  EXPECT_EQ(triples[0].sources, 2U);
  EXPECT_EQ(triples[0].first_date, "2019");
  EXPECT_EQ(triples[0].last_date, "2021-01-01");
  EXPECT_DOUBLE_EQ(triples[0].confidence, 0.5);
  EXPECT_EQ(triples[0].best_statement, 2);
}

TEST_F(StoreTest, AnUndatedStatementLeavesTheDatesOfItsTriple) {
  Extraction extraction = article("one", {person("Ann Lee"), person("Bob Ray")}, {says(0, Predicate::accuses, 1)});
  store.add(extraction);
  EXPECT_EQ(all_triples(store)[0].first_date, "");
  extraction.article.text = "two";
  extraction.statements[0].date = "2020";
  store.add(extraction);
  extraction.article.text = "three";
  extraction.statements[0].date = "";
  store.add(extraction);
  EXPECT_EQ(all_triples(store)[0].first_date, "2020");
  EXPECT_EQ(all_triples(store)[0].last_date, "2020");
  EXPECT_EQ(all_triples(store)[0].sources, 0U);
}

TEST_F(StoreTest, SymmetricPredicatesHaveTheSmallerIdFirst) {
  store.add(article("one", {person("Ann Lee"), person("Bob Ray")},
                    {says(1, Predicate::meets, 0), says(0, Predicate::meets, 1), says(1, Predicate::accuses, 0)}));
  const std::vector<Triple> triples = all_triples(store);
  ASSERT_THAT(triples, SizeIs(2));
  EXPECT_EQ(triples[0].subject, the(store, "Ann Lee").id);
  EXPECT_EQ(triples[0].predicate, Predicate::meets);
  EXPECT_EQ(triples[1].subject, the(store, "Bob Ray").id);
  EXPECT_EQ(triples[1].predicate, Predicate::accuses);
}

TEST_F(StoreTest, TriplesOfAnActorComeFromBothSidesInOrder) {
  store.add(article("one", {person("Ann Lee"), person("Bob Ray"), person("Cy Fox")},
                    {says(2, Predicate::accuses, 1), says(1, Predicate::accuses, 0), says(0, Predicate::accuses, 1),
                     says(0, Predicate::visits, 1), says(0, Predicate::accuses, 2)}));
  std::vector<std::pair<ActorId, Predicate>> others;
  for (const Triple& each : triples_of(store, 2))
    others.emplace_back(each.subject == 2 ? each.object : each.subject, each.predicate);
  EXPECT_THAT(others, ElementsAre(std::pair(1, Predicate::visits), std::pair(1, Predicate::accuses),
                                  std::pair(1, Predicate::accuses), std::pair(3, Predicate::accuses)));
  EXPECT_THAT(triples_of(store, 77), IsEmpty());
}

TEST_F(StoreTest, DenialsAreTriplesOfTheirOwn) {
  Extraction extraction = article("one", {person("Ann Lee"), person("Bob Ray")},
                                  {says(0, Predicate::attacks, 1), says(0, Predicate::attacks, 1)});
  extraction.statements[1].polarity = Polarity::negated;
  store.add(extraction);
  const std::vector<Triple> triples = all_triples(store);
  ASSERT_THAT(triples, SizeIs(2));
  EXPECT_EQ(triples[1].polarity, Polarity::negated);
}

TEST_F(StoreTest, AStatementOfAnActorAboutItselfIsLeftOut) {
  store.add(article("one", {person("Ann Lee"), person("Bob Ray")}, {says(0, Predicate::opposes, 0)}));
  EXPECT_EQ(store.info().statements, 0U);
  EXPECT_EQ(store.info().articles, 1U);
}

TEST_F(StoreTest, ReadersMayAskWhileTheyAreTold) {
  store.add(libya());
  std::vector<std::string> seen;
  store.all_actors([&](const Actor& outer) {
    for (const Triple& triple : triples_of(store, outer.id))
      store.all_actors([&](const Actor& inner) {
        if (inner.id == triple.object) seen.push_back(outer.name + " > " + inner.name);
      });
  });
  EXPECT_THAT(seen, ElementsAre("Khalifa Haftar > Libyan National Army", "Libyan National Army > Libyan National Army",
                                "Libyan National Army > Russia", "Russia > Russia"));
}

TEST_F(StoreTest, InfoCountsWhatIsThere) {
  store.add(libya());
  const StoreInfo info = store.info();
  EXPECT_EQ(info.articles, 1U);
  EXPECT_EQ(info.actors, 3U);
  EXPECT_EQ(info.statements, 2U);
  EXPECT_EQ(info.triples, 2U);
  EXPECT_EQ(info.sources, 1U);
  EXPECT_EQ(info.first_date, "2018-02-20");
  EXPECT_EQ(info.last_date, "2018-02-20");
  EXPECT_EQ(info.schema_version, 1);
  EXPECT_THAT(info.actors_by_kind, ElementsAre(std::pair(ActorKind::person, 1U), std::pair(ActorKind::country, 1U),
                                               std::pair(ActorKind::armed_group, 1U)));
  EXPECT_THAT(info.triples_by_predicate,
              ElementsAre(std::pair(Predicate::leads, 1U), std::pair(Predicate::requests_aid_from, 1U)));
  EXPECT_EQ(store.actor_count(), 3U);
}

TEST_F(StoreTest, AnEmptyStoreAnswersWithNothing) {
  EXPECT_EQ(store.info().articles, 0U);
  EXPECT_EQ(store.info().first_date, "");
  EXPECT_EQ(store.actor(1), std::nullopt);
  EXPECT_THAT(store.find_actors("Haftar"), IsEmpty());
  EXPECT_THAT(store.similar_names("Haftar", 5), IsEmpty());
  EXPECT_THAT(store.search_evidence("arms", 5), IsEmpty());
  EXPECT_THAT(all_triples(store), IsEmpty());
}

TEST_F(StoreTest, RefusesWhatDoesNotFitTogetherAndStoresNothingOfIt) {
  Extraction no_such_actor = libya();
  no_such_actor.statements[1].object = 3;
  EXPECT_THROW(store.add(no_such_actor), InputError);
  Extraction too_sure = libya();
  too_sure.statements[1].confidence = 1.5;
  EXPECT_THROW(store.add(too_sure), InputError);
  Extraction nameless = libya();
  nameless.actors[1].name = "";
  EXPECT_THROW(store.add(nameless), InputError);
  EXPECT_EQ(store.info().articles, 0U);
  EXPECT_EQ(store.info().actors, 0U);
}

TEST_F(StoreTest, ASpanBehindTheEndOfTheTextIsCutOff) {
  Extraction extraction = libya();
  extraction.statements[1].evidence = {51, 5000};
  store.add(extraction);
  EXPECT_EQ(store.statement(2)->statement.evidence, "LNA asked Russia for arms.");
}

TEST_F(StoreTest, EvidenceIsCountedInCodePoints) {
  Extraction extraction = article("Élodie Ñandú überfällt Åse. Łódź!", {person("Élodie Ñandú"), person("Åse Bø")},
                                  {says(0, Predicate::attacks, 1)});
  extraction.statements[0].evidence = {13, 26};
  store.add(extraction);
  EXPECT_EQ(store.statement(1)->statement.evidence, "überfällt Åse");
  EXPECT_EQ(store.statement(1)->sentence, "Élodie Ñandú überfällt Åse.");
}

TEST_F(StoreTest, SearchFindsSentencesByTheirWords) {
  store.add(libya());
  const std::vector<StatementRecord> found = store.search_evidence("ARMS russia", 10);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].sentence, "The LNA asked Russia for arms.");
  EXPECT_THAT(store.search_evidence("arms peace", 10), IsEmpty());
  EXPECT_THAT(store.search_evidence("the", 1), SizeIs(1));
}

TEST_F(StoreTest, SearchTakesAnySigns) {
  store.add(libya());
  for (const char* words :
       {"", " ", "\"", "'", "%", "*", "arms\" OR \"x", "NEAR(", "a AND", "-", "text:arms", "^", "🙂"})
    EXPECT_THAT(store.search_evidence(words, 5), IsEmpty()) << words;
  EXPECT_THAT(store.search_evidence("\"arms\"", 5), SizeIs(1));
  EXPECT_THAT(store.search_evidence("arms 🙂 %", 5), SizeIs(1));
  EXPECT_THAT(store.search_evidence(std::string_view("arms\0x", 6), 5), IsEmpty());
}

}  // namespace
}  // namespace actorgraph::storage
