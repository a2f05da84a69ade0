// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "extract/actors/gazetteer_json.hpp"
#include "extract/lexicon/built_in.hpp"
#include "extract/lexicon/predicates.hpp"
#include "extract/lexicon/titles.hpp"

namespace actorgraph::extract {
namespace {

using Words = std::vector<std::string_view>;

std::string read_lexicon(const std::string& name) {
  std::ifstream file(std::string(ACTORGRAPH_SOURCE_DIR) + "/extract/lexicon/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Lexicon, IsBuiltInAsItIsInItsFolder) {
  EXPECT_EQ(built_in_titles(), read_lexicon("titles.json"));
  EXPECT_EQ(built_in_predicates(), read_lexicon("predicates.json"));
}

TEST(Lexicon, HasActorsThatCanBeRead) { EXPECT_GT(parse_gazetteer_json(read_lexicon("actors.json")).size(), 2000U); }

TEST(Titles, SayHowTheirHolderRelatesToTheBody) {
  const Titles titles;
  EXPECT_EQ(titles.kind("prime minister"), TitleKind::head);
  EXPECT_EQ(titles.kind("foreign minister"), TitleKind::office);
  EXPECT_EQ(titles.kind("dr"), TitleKind::honorific);
  EXPECT_EQ(titles.kind("table"), std::nullopt);
}

TEST(Titles, AreCountedFromTheFrontOfAName) {
  const Titles titles;
  EXPECT_EQ(titles.leading(Words{"former", "foreign", "minister", "sergei", "lavrov"}), 3U);
  EXPECT_EQ(titles.leading(Words{"president"}), 1U);
  EXPECT_EQ(titles.leading(Words{"sergei", "lavrov"}), 0U);
  EXPECT_EQ(titles.leading(Words{}), 0U);
}

TEST(Titles, TellTheGenderOfTheirHolder) {
  EXPECT_EQ(Titles::gender("mrs"), Gender::female);
  EXPECT_EQ(Titles::gender("king"), Gender::male);
  EXPECT_EQ(Titles::gender("president"), Gender::unknown);
}

TEST(Predicates, AreFoundByTheFirstWordOfTheirPhrases) {
  const PredicateLexicon lexicon;
  const auto phrases = lexicon.starting_with("attack");
  ASSERT_FALSE(phrases.empty());
  EXPECT_TRUE(std::ranges::any_of(phrases, [](const auto& phrase) { return phrase.predicate == Predicate::attacks; }));
  for (std::size_t i = 1; i < phrases.size(); ++i) EXPECT_GE(phrases[i - 1].words.size(), phrases[i].words.size());
  EXPECT_TRUE(lexicon.starting_with("xqzt").empty());
}

TEST(Predicates, KnowWhatTurnsAStatement) {
  const PredicateLexicon lexicon;
  EXPECT_TRUE(lexicon.turns(Turn::speech, "say"));
  EXPECT_TRUE(lexicon.turns(Turn::negated, "not"));
  EXPECT_TRUE(lexicon.turns(Turn::possible, "may"));
  EXPECT_TRUE(lexicon.turns(Turn::future, "will"));
  EXPECT_TRUE(lexicon.turns(Turn::alleged, "allegedly"));
  EXPECT_FALSE(lexicon.turns(Turn::speech, "attack"));
}

}  // namespace
}  // namespace actorgraph::extract
