// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/resolve.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/analysis_builder.hpp"

namespace actorgraph::extract {
namespace {

using enum ActorKind;
using testing::ElementsAre;
using testing::IsEmpty;

const Gazetteer& gazetteer() {
  static const Gazetteer built_in;
  return built_in;
}

Resolution resolve(const WrittenText& written) {
  static const Titles titles;
  return resolve_actors(written.text, written.analysis, gazetteer(), titles);
}

std::vector<std::string> names(const Resolution& resolution) {
  std::vector<std::string> names;
  for (const ExtractedActor& actor : resolution.actors) names.push_back(actor.name);
  return names;
}

TEST(Resolve, TakesAFullNameItsSurnameAndItsTitledFormForOnePerson) {
  WrittenText text = plain_text("Marshal Ardan Velkov met reporters. Mr. Velkov left. Velkov returned.");
  text.mention("Marshal Ardan Velkov", person);
  text.mention("Mr. Velkov", person);
  text.mention("Velkov", person, MentionForm::name, 2);
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("Ardan Velkov"));
  EXPECT_EQ(resolution.actors[0].kind, person);
  EXPECT_FALSE(resolution.actors[0].known);
  EXPECT_THAT(resolution.actors[0].aliases, ElementsAre("Marshal Ardan Velkov", "Mr. Velkov", "Velkov"));
  EXPECT_THAT(resolution.actors[0].mentions, ElementsAre(Span{0, 20}, Span{36, 46}, Span{53, 59}));
}

TEST(Resolve, TakesSpellingsOfOneForeignNameForOnePerson) {
  WrittenText text = plain_text("Khalifa Haftar spoke. Khalifa Khaftar always asks. Khalifa Ghwell left.");
  text.mention("Khalifa Haftar", person);
  text.mention("Khalifa Khaftar", person);
  text.mention("Khalifa Ghwell", person);
  EXPECT_THAT(names(resolve(text)), ElementsAre("Khalifa Haftar", "Khalifa Ghwell"));
}

TEST(Resolve, GivesASharedSurnameByGenderThenToWhoWasNamedLast) {
  WrittenText text =
      plain_text("Mr. Anton Brenk and Mrs. Lena Brenk came. Mrs. Brenk spoke. Mr. Brenk slept. Brenk woke.");
  text.mention("Mr. Anton Brenk", person);
  text.mention("Mrs. Lena Brenk", person);
  text.mention("Mrs. Brenk", person);
  text.mention("Mr. Brenk", person);
  text.mention("Brenk", person, MentionForm::name, 4);
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("Anton Brenk", "Lena Brenk"));
  EXPECT_EQ(resolution.actor_of[2], 1U);
  EXPECT_EQ(resolution.actor_of[3], 0U);
  EXPECT_EQ(resolution.actor_of[4], 0U);
}

TEST(Resolve, JoinsDemonymCapitalSeatAndGovernmentToTheState) {
  WrittenText text = plain_text(
      "Russia agreed. Moscow's position is clear. The Kremlin said so. Russian troops left. The Russian government "
      "paid.");
  text.mention("Russia", country);
  text.mention("Moscow", country);
  text.mention("The Kremlin", country);
  text.mention("Russian", country);
  text.mention("The Russian government", country);
  text.mention("Russian", country, MentionForm::name, 1);
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("Russia"));
  EXPECT_TRUE(resolution.actors[0].known);
  EXPECT_EQ(resolution.actors[0].kind, country);
  EXPECT_THAT(resolution.actors[0].aliases, ElementsAre("Kremlin", "Moscow", "Russian", "Russian government"));
}

TEST(Resolve, LeavesACapitalThatIsOnlySomewhereAPlace) {
  WrittenText text = plain_text("Russia said in Moscow that it would come.");
  text.mention("Russia", country);
  text.mention("Moscow", place);
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("Russia", "Moscow"));
  EXPECT_EQ(resolution.actors[1].kind, place);
}

TEST(Resolve, TakesTheAdministrationOfAKnownLeaderForTheState) {
  WrittenText text = plain_text("US President Donald Trump left. The Trump administration stayed.");
  text.mention("US", country);
  text.mention("President Donald Trump", person);
  text.mention("The Trump administration", country);
  text.mention("Trump", person, MentionForm::name, 1);
  const Resolution resolution = resolve(text);
  ASSERT_EQ(resolution.actors.size(), 2U);
  EXPECT_EQ(resolution.actor_of[2], resolution.actor_of[0]);
  EXPECT_EQ(resolution.actor_of[3], resolution.actor_of[1]);
}

TEST(Resolve, TakesTheGovernmentInACapitalForTheState) {
  WrittenText text = plain_text("Kenya waits. The government in Nairobi said nothing.");
  text.mention("Kenya", country);
  text.mention("The government in Nairobi", government);
  EXPECT_THAT(names(resolve(text)), ElementsAre("Kenya"));
}

TEST(Resolve, TakesAStatesForcesForOneGroupWhateverTheyAreCalled) {
  WrittenText text = plain_text("Turkish troops crossed. The Turkish army fired. Iraqi soldiers fled.");
  text.mention("Turkish troops", armed_group, MentionForm::nominal);
  text.mention("Turkish army", armed_group, MentionForm::nominal);
  text.mention("Iraqi soldiers", armed_group, MentionForm::nominal);
  const Resolution resolution = resolve(text);
  EXPECT_EQ(resolution.actors.size(), 2U);
  EXPECT_EQ(resolution.actor_of[0], resolution.actor_of[1]);
}

TEST(Resolve, FindsAcronymsInBracketsAndByInitials) {
  WrittenText text = plain_text(
      "The Morvan Government of National Repair (GNR) and the Fuerzas del Pueblo (FARP) met the Velian Workers Front. "
      "The "
      "GNR, FARP and VWF agreed.");
  text.mention("The Morvan Government of National Repair", government);
  text.mention("GNR", government);
  text.mention("Fuerzas del Pueblo", armed_group);
  text.mention("FARP", armed_group);
  text.mention("Velian Workers Front", party);
  text.mention("GNR", government, MentionForm::name, 1);
  text.mention("FARP", armed_group, MentionForm::name, 1);
  text.mention("VWF", organization);
  const Resolution resolution = resolve(text);
  EXPECT_THAT(names(resolution),
              ElementsAre("Morvan Government of National Repair", "Fuerzas del Pueblo", "Velian Workers Front"));
  EXPECT_EQ(resolution.actors[2].kind, party);
}

TEST(Resolve, FindsAnAcronymThatIsPartOfTheMention) {
  WrittenText text = plain_text("The Tamar Relief Army (TRA) fell back. TRA men ran.");
  text.mention("The Tamar Relief Army (TRA)", armed_group);
  text.mention("TRA", armed_group, MentionForm::name, 1);
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("Tamar Relief Army"));
  EXPECT_THAT(resolution.actors[0].aliases, ElementsAre("TRA"));
}

TEST(Resolve, FindsAnAcronymWhoseBracketIsNotClosed) {
  WrittenText text = plain_text("The Tamar Relief Army (TRA) fell back.");
  text.mention("The Tamar Relief Army (TRA", armed_group);
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("Tamar Relief Army"));
  EXPECT_THAT(resolution.actors[0].aliases, ElementsAre("TRA"));
}

TEST(Resolve, KnowsAStateByItsNameWhateverItIsTakenFor) {
  WrittenText text = plain_text("North Korea replied. The DPRK threatened.");
  text.mention("North Korea", country);
  text.mention("DPRK", armed_group);
  EXPECT_THAT(names(resolve(text)), ElementsAre("North Korea"));
}

TEST(Resolve, JoinsShortAndTurnedFormsOfBodies) {
  WrittenText text = plain_text(
      "Libya's National Accord Government, the Libyan Government of National Accord, the ruling Commonweal Party, "
      "Commonweal, "
      "the French Justice Department and the Department.");
  text.mention("Libya's National Accord Government", government);
  text.mention("Libyan Government of National Accord", government);
  text.mention("ruling Commonweal Party", party);
  text.mention("Commonweal", party, MentionForm::name, 1);
  text.mention("French Justice Department", government);
  text.mention("Department", government, MentionForm::name, 1);
  EXPECT_THAT(names(resolve(text)),
              ElementsAre("Government of National Accord", "Commonweal Party", "French Justice Department"));
}

TEST(Resolve, KeepsApartWhatTheGazetteerTellsApart) {
  WrittenText text = plain_text("North Korea and South Korea met. The European Union and the African Union watched.");
  text.mention("North Korea", country);
  text.mention("South Korea", country);
  text.mention("European Union", igo);
  text.mention("African Union", igo);
  EXPECT_EQ(resolve(text).actors.size(), 4U);
}

TEST(Resolve, BelievesTheSentenceWhenItMakesAStatesNameAPerson) {
  WrittenText text = plain_text("Hamilton Jordan spoke. Jordan left.");
  text.mention("Hamilton Jordan", person);
  text.mention("Jordan", person, MentionForm::name, 1);
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("Hamilton Jordan"));
  EXPECT_EQ(resolution.actors[0].kind, person);
}

TEST(Resolve, GivesARoleToItsHolder) {
  WrittenText text = plain_text(
      "Foreign Minister Ivo Tarn of Norland spoke. The Foreign Minister then met Finance Minister Ada Lind and the "
      "Russian "
      "Defence Minister.");
  text.mention("Foreign Minister Ivo Tarn", person);
  text.mention("The Foreign Minister", person);
  text.mention("Finance Minister Ada Lind", person);
  text.mention("Russian Defence Minister", person);
  const Resolution resolution = resolve(text);
  ASSERT_EQ(resolution.actors.size(), 3U);
  EXPECT_EQ(resolution.actor_of[0], resolution.actor_of[1]);
  EXPECT_EQ(resolution.actors[2].name, "Russian Defence Minister");
}

TEST(Resolve, TakesARoleRightBeforeANameForIt) {
  WrittenText text = plain_text("Norland's prime minister Ivo Tarn spoke.");
  text.mention("prime minister", person, MentionForm::nominal);
  text.mention("Ivo Tarn", person);
  EXPECT_THAT(names(resolve(text)), ElementsAre("Ivo Tarn"));
}

TEST(Resolve, TakesTheNameOutOfAMentionWithAComma) {
  WrittenText text = plain_text("The former head of the bank, Duraid Mahayni, and Michael Walker, a farmer, met.");
  text.mention("The former head of the bank, Duraid Mahayni", person);
  text.mention("Michael Walker, a farmer", person);
  EXPECT_THAT(names(resolve(text)), ElementsAre("Duraid Mahayni", "Michael Walker"));
}

TEST(Resolve, TakesTheNameBehindABodyAndATitle) {
  WrittenText text = plain_text("Palace spokesperson Jing Tolentino spoke. The Palace waits.");
  text.mention("Palace spokesperson Jing Tolentino", person);
  text.mention("Palace", government, MentionForm::name, 1);
  EXPECT_THAT(names(resolve(text)), ElementsAre("Jing Tolentino", "Palace"));
}

TEST(Resolve, DoesNotTakeABodyOfAStateForTheStateByCoreference) {
  WrittenText text = plain_text("Iraq paid. Iraq's oil ministry said so.");
  text.mention("Iraq", country);
  text.mention("Iraq's oil ministry", government, MentionForm::nominal);
  text.analysis.mentions[1].antecedent = 0;
  EXPECT_EQ(resolve(text).actors.size(), 2U);
}

TEST(Resolve, FollowsCoreferenceForPronounsAndNominals) {
  WrittenText text = plain_text("The Tamar Army fell back. The group said it would return.");
  text.mention("The Tamar Army", armed_group);
  text.mention("The group", armed_group, MentionForm::nominal);
  text.mention("it", std::nullopt, MentionForm::pronoun);
  text.analysis.mentions[1].antecedent = 0;
  text.analysis.mentions[2].antecedent = 1;
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("Tamar Army"));
  EXPECT_THAT(resolution.actors[0].aliases, ElementsAre("group"));
  EXPECT_EQ(resolution.actors[0].mentions.size(), 3U);
}

TEST(Resolve, DoubtsCoreferenceBetweenNamesThatShareNothing) {
  WrittenText text = plain_text("Ada Lind met Ivo Tarn. She left.");
  text.mention("Ada Lind", person);
  text.mention("Ivo Tarn", person);
  text.mention("She", std::nullopt, MentionForm::pronoun);
  text.analysis.mentions[1].antecedent = 0;
  text.analysis.mentions[2].antecedent = 0;
  const Resolution resolution = resolve(text);
  EXPECT_THAT(names(resolution), ElementsAre("Ada Lind", "Ivo Tarn"));
  EXPECT_EQ(resolution.actor_of[2], 0U);
}

TEST(Resolve, DoesNotJoinTwoNamesByARoleBetweenThem) {
  WrittenText text = plain_text("Ada Lind left. The prime minister slept. Ivo Tarn and Ole Tarn came.");
  text.mention("Ada Lind", person);
  text.mention("The prime minister", person, MentionForm::nominal);
  text.mention("Ivo Tarn", person);
  text.mention("Ole Tarn", person);
  text.analysis.mentions[1].antecedent = 0;
  text.analysis.mentions[2].antecedent = 1;
  text.analysis.mentions[3].antecedent = 2;
  EXPECT_THAT(names(resolve(text)), ElementsAre("Ada Lind", "Ivo Tarn", "Ole Tarn"));
}

TEST(Resolve, SettlesWhatANameIsByTheWholeArticle) {
  WrittenText text = plain_text("Sigrid Haugvik spoke. Haugvik paid the Otago Bugle. The Bugle wrote.");
  text.mention("Sigrid Haugvik", person);
  text.mention("Haugvik", government, MentionForm::name, 1);
  text.mention("Otago Bugle", organization);
  text.mention("Bugle", person, MentionForm::name, 1);
  EXPECT_THAT(names(resolve(text)), ElementsAre("Sigrid Haugvik", "Otago Bugle"));
}

TEST(Resolve, KnowsHalvesOfStatesAndShortNamesOfKnownBodies) {
  WrittenText text = plain_text("North Korea owes the IMF money. The North will ask the Fund.");
  text.mention("North Korea", country);
  text.mention("IMF", igo);
  text.mention("North", country, MentionForm::name, 1);
  text.mention("Fund", organization);
  EXPECT_THAT(names(resolve(text)), ElementsAre("North Korea", "International Monetary Fund"));
}

TEST(Resolve, NamesAnActorByANominalOnlyWhereThereIsNothingElse) {
  WrittenText text = plain_text("The rebels fired. The rebels fled.");
  text.mention("The rebels", armed_group, MentionForm::nominal);
  text.mention("The rebels", armed_group, MentionForm::nominal, 1);
  const Resolution resolution = resolve(text);
  ASSERT_THAT(names(resolution), ElementsAre("rebels"));
  EXPECT_FALSE(resolution.named[0]);
  EXPECT_FLOAT_EQ(resolution.scores[0], 0.9F);
}

TEST(Resolve, MakesNoActorOfPronounsAlone) {
  WrittenText text = plain_text("It rained.");
  text.mention("It", std::nullopt, MentionForm::pronoun);
  const Resolution resolution = resolve(text);
  EXPECT_THAT(resolution.actors, IsEmpty());
  EXPECT_EQ(resolution.actor_of[0], std::nullopt);
}

TEST(Resolve, HandlesAnEmptyText) { EXPECT_THAT(resolve(plain_text("")).actors, IsEmpty()); }

TEST(Resolve, KeepsThousandsOfNamesApart) {
  std::string list;
  for (int i = 0; i < 3000; ++i) list += "Aa" + std::to_string(i) + " Bb" + std::to_string(i) + ", ";
  WrittenText text = plain_text(list);
  for (std::size_t i = 0; i + 2 < text.analysis.words.size(); i += 3) {
    Mention mention;
    mention.words = {i, i + 2};
    mention.head = i + 1;
    mention.kind = person;
    mention.score = 1;
    text.analysis.mentions.push_back(mention);
  }
  EXPECT_EQ(resolve(text).actors.size(), 3000U);
}

}  // namespace
}  // namespace actorgraph::extract
