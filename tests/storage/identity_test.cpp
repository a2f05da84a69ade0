// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Who is the same actor in two articles; storage/README.md gives the rules.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/storage/sample.hpp"

namespace actorgraph::storage {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

struct IdentityTest : testing::Test {
  // Each actor list is an article of its own.
  void add(std::vector<ExtractedActor> actors, std::vector<ExtractedStatement> statements = {}) {
    store.add(article("article " + std::to_string(++articles), std::move(actors), std::move(statements)));
  }
  std::vector<std::string> names() {
    std::vector<std::string> all;
    store.all_actors([&](const Actor& each) { all.push_back(each.name); });
    return all;
  }
  Store store{":memory:", Access::read_write};
  int articles = 0;
};

TEST_F(IdentityTest, EqualFullNamesOfOneKindAreOneActor) {
  add({person("Khalifa Haftar", {"Haftar"}), body("Hamas", ActorKind::armed_group)});
  add({person("khalifa HAFTAR", {"General Haftar"}), body("Hamas", ActorKind::armed_group)});
  EXPECT_THAT(names(), ElementsAre("Khalifa Haftar", "Hamas"));
  EXPECT_THAT(the(store, "Khalifa Haftar").aliases, ElementsAre("General Haftar", "Haftar", "khalifa HAFTAR"));
}

TEST_F(IdentityTest, NearKindsAreOneActorWhenTheNameHasSeveralWords) {
  add({body("African Union", ActorKind::igo)});
  add({body("African Union", ActorKind::organization)});
  EXPECT_THAT(names(), ElementsAre("African Union"));
  EXPECT_EQ(the(store, "African Union").kind, ActorKind::igo);
}

TEST_F(IdentityTest, OneWordOfAnotherKindIsAnotherActor) {
  add({body("Unity", ActorKind::party)});
  add({body("Unity", ActorKind::organization)});
  add({person("Jordan King")});
  add({body("Jordan King", ActorKind::organization)});
  EXPECT_THAT(names(), ElementsAre("Unity", "Unity", "Jordan King", "Jordan King"));
}

TEST_F(IdentityTest, AKnownActorIsFoundByItsNameWhateverTheKind) {
  add({known("Russia", ActorKind::country)});
  add({known("Russia", ActorKind::government)});
  add({body("Russia", ActorKind::government)});
  EXPECT_THAT(names(), ElementsAre("Russia"));
}

TEST_F(IdentityTest, AKnownNameTakesOverTheUnknownActorThatBearsIt) {
  add({body("Wagner Group", ActorKind::organization)});
  add({known("Wagner Group", ActorKind::armed_group)});
  EXPECT_THAT(names(), ElementsAre("Wagner Group"));
  EXPECT_EQ(the(store, "Wagner Group").kind, ActorKind::armed_group);
}

TEST_F(IdentityTest, AKnownStateIsNotThePersonOfThatName) {
  add({person("Chad")});
  add({known("Chad", ActorKind::country)});
  EXPECT_THAT(names(), ElementsAre("Chad", "Chad"));
}

TEST_F(IdentityTest, AnAcronymFindsTheActorThatAloneHasIt) {
  add({body("Libyan National Army", ActorKind::armed_group, {"LNA"})});
  add({body("LNA", ActorKind::armed_group)});
  EXPECT_THAT(names(), ElementsAre("Libyan National Army"));
}

TEST_F(IdentityTest, AnAcronymSeenFirstGetsItsFullNameLater) {
  add({body("LNA", ActorKind::armed_group)});
  add({body("Libyan National Army", ActorKind::armed_group, {"LNA"})});
  EXPECT_THAT(names(), ElementsAre("Libyan National Army"));
  EXPECT_THAT(the(store, "Libyan National Army").aliases, ElementsAre("LNA"));
}

TEST_F(IdentityTest, AnAcronymOfTwoActorsFindsNeither) {
  add({body("Government of National Accord", ActorKind::government, {"GNA"})});
  add({body("Ghana News Agency", ActorKind::organization, {"GNA"})});
  add({body("GNA", ActorKind::organization)});
  EXPECT_THAT(names(), ElementsAre("Government of National Accord", "Ghana News Agency", "GNA"));
}

TEST_F(IdentityTest, SeveralWordsThatAreAnotherNameFindTheActor) {
  add({person("Mohammed bin Salman", {"Crown Prince", "Prince Mohammed"})});
  add({person("Prince Mohammed")});
  EXPECT_THAT(names(), ElementsAre("Mohammed bin Salman"));
}

TEST_F(IdentityTest, DescriptionsFindNobody) {
  add({body("Libyan National Army", ActorKind::armed_group, {"eastern forces"})});
  add({body("eastern forces", ActorKind::armed_group)});
  EXPECT_THAT(names(), ElementsAre("Libyan National Army", "eastern forces"));
}

TEST_F(IdentityTest, ASurnameAloneFindsNobody) {
  add({person("John Smith", {"Smith"})});
  add({person("Smith")});
  add({person("Smith")});
  add({person("Jane Smith", {"Smith"})});
  EXPECT_THAT(names(), ElementsAre("John Smith", "Smith", "Smith", "Jane Smith"));
}

TEST_F(IdentityTest, ASurnameInItsPersonsCompanyIsThatPerson) {
  add({person("Khalifa Haftar", {"Haftar"}), body("Libyan National Army", ActorKind::armed_group)},
      {says(0, Predicate::leads, 1)});
  add({person("Haftar"), body("Libyan National Army", ActorKind::armed_group)});
  EXPECT_THAT(names(), ElementsAre("Khalifa Haftar", "Libyan National Army"));
}

TEST_F(IdentityTest, OneStateIsNoCompanyButTwoAre) {
  add({person("John Smith", {"Smith"}), known("Chile", ActorKind::country), known("Peru", ActorKind::country)},
      {says(0, Predicate::visits, 1), says(0, Predicate::visits, 2)});
  add({person("Smith"), known("Chile", ActorKind::country)});
  EXPECT_THAT(names(), ElementsAre("John Smith", "Chile", "Peru", "Smith"));
  add({person("Smith"), known("Chile", ActorKind::country), known("Peru", ActorKind::country)});
  EXPECT_THAT(names(), ElementsAre("John Smith", "Chile", "Peru", "Smith"));
}

TEST_F(IdentityTest, GeneralNamesOfBodiesAreToldByTheirState) {
  const ExtractedActor kenya = known("Kenya", ActorKind::country);
  const ExtractedActor brazil = known("Brazil", ActorKind::country);
  const ExtractedActor court = body("Supreme Court", ActorKind::government);
  add({court, kenya}, {says(0, Predicate::part_of, 1)});
  add({court, brazil}, {says(0, Predicate::part_of, 1)});
  EXPECT_THAT(names(), ElementsAre("Supreme Court", "Kenya", "Supreme Court", "Brazil"));
  add({court, brazil});
  EXPECT_EQ(names().size(), 4U);
}

TEST_F(IdentityTest, OneMoreMiddleNameIsTheSamePerson) {
  add({person("Khalifa Haftar")});
  add({person("Khalifa Belqasim Haftar")});
  add({person("Khalifa Haftar")});
  EXPECT_THAT(names(), ElementsAre("Khalifa Belqasim Haftar"));
}

TEST_F(IdentityTest, OtherMiddleNamesAreOtherPersons) {
  add({person("George W. Bush")});
  add({person("George H. W. Bush")});
  add({person("George Bush")});
  EXPECT_THAT(names(), ElementsAre("George W. Bush", "George H. W. Bush", "George Bush"));
}

TEST_F(IdentityTest, AnArticleTellsItsOwnActorsApart) {
  add({body("National Liberation Front", ActorKind::party, {"NLF"})});
  add({body("NLF", ActorKind::party), body("National Liberation Front", ActorKind::party)});
  EXPECT_THAT(names(), UnorderedElementsAre("National Liberation Front", "NLF"));
}

TEST_F(IdentityTest, TheSameNameTwiceInAnArticleIsOneActor) {
  add({body("African Union", ActorKind::igo), body("the African Union", ActorKind::igo)},
      {says(0, Predicate::opposes, 1)});
  EXPECT_THAT(names(), ElementsAre("African Union"));
  EXPECT_EQ(store.info().statements, 0U);
}

TEST_F(IdentityTest, TwoEntriesOfTheDictionaryStayTwo) {
  add({known("Sudan People's Liberation Movement", ActorKind::party, {"SPLM"})});
  add({known("SPLM", ActorKind::armed_group)});
  EXPECT_EQ(names().size(), 2U);
}

}  // namespace
}  // namespace actorgraph::storage
