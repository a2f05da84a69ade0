// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/language/lemma_script.hpp"
#include "extract/language/mention_words.hpp"
#include "extract/language/sections.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

std::vector<Word> words(const std::vector<std::string>& forms) {
  std::vector<Word> out;
  for (const std::string& form : forms) {
    Word word;
    word.form = form;
    out.push_back(word);
  }
  return out;
}

TEST(LemmaScript, DropsAndAddsLetters) {
  EXPECT_EQ(LemmaScript("l3+y").apply("Parties"), "party");
  EXPECT_EQ(LemmaScript("c1+").apply("Houthis"), "Houthi");
  EXPECT_EQ(LemmaScript("=").apply("NATO"), "NATO");
  EXPECT_EQ(LemmaScript("!be").apply("was"), "be");
  EXPECT_EQ(LemmaScript("l1+").apply("\u00e9"), std::nullopt);
}

TEST(LemmaScript, RefusesARuleOfAnotherForm) {
  EXPECT_THROW(LemmaScript("x3+y"), ModelError);
  EXPECT_THROW(LemmaScript("l3"), ModelError);
}

TEST(MentionWords, ComparesNamesAcronymsAndPronouns) {
  const auto text = words({"The", "Libyan", "National", "Army", "said", "the", "LNA", "and", "its", "army"});
  const MentionWords army = mention_words(text, {0, 4});
  const MentionWords acronym = mention_words(text, {5, 7});
  EXPECT_EQ(army.initials, "TLNA");
  const MentionWords bare = mention_words(text, {6, 7});
  EXPECT_EQ(compare_mentions(bare, mention_words(text, {1, 4}))[distance_buckets + 3], 1.0F);
  EXPECT_EQ(compare_mentions(acronym, army)[distance_buckets + 0], 0.0F);
  const MentionWords its = mention_words(text, {8, 9});
  EXPECT_EQ(its.form, MentionForm::pronoun);
  EXPECT_EQ(its.pronoun, PronounClass::thing);
  EXPECT_EQ(mention_words(text, {9, 10}).form, MentionForm::nominal);
  EXPECT_EQ(compare_mentions(mention_words(text, {9, 10}), army)[distance_buckets + 1], 1.0F);
}

TEST(MentionWords, DistancesFallIntoTwelveBuckets) {
  EXPECT_EQ(distance_bucket(0), 0U);
  EXPECT_EQ(distance_bucket(4), 3U);
  EXPECT_EQ(distance_bucket(144), 11U);
  EXPECT_EQ(distance_bucket(100000), 11U);
}

TEST(Sections, AreCutAtParagraphsAndCountCodePoints) {
  const std::string text = "\u00e4\u00e4\u00e4 one two\n\nthree four five six";
  const auto sections = split_sections(text, 24);
  ASSERT_EQ(sections.size(), 2U);
  EXPECT_EQ(sections[0].text, "\u00e4\u00e4\u00e4 one two");
  EXPECT_EQ(sections[1].begin, 11U);
}

TEST(Sections, ATextWithoutWhiteSpaceIsCutBetweenCharacters) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "\u00e4";
  std::string joined;
  for (const Section& section : split_sections(text, 25)) {
    EXPECT_LE(section.text.size(), 25U);
    EXPECT_EQ(section.text.size() % 2, 0U);
    joined += section.text;
  }
  EXPECT_EQ(joined, text);
}

}  // namespace
}  // namespace actorgraph::extract
