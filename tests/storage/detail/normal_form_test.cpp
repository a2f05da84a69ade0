// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/normal_form.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace actorgraph::storage::detail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NormalForm, FoldsCaseAccentsAndCompatibilityForms) {
  EXPECT_EQ(normal_form("ERDOĞAN"), "erdogan");
  EXPECT_EQ(normal_form("Straße"), "strasse");
  EXPECT_EQ(normal_form("Løkke Łódź Yıldırım"), "lokke lodz yildirim");
  EXPECT_EQ(normal_form("ＮＡＴＯ"), "nato");
  EXPECT_EQ(normal_form("ΑΘΉΝΑ"), normal_form("Αθήνα"));
}

TEST(NormalForm, FoldsSignsBetweenAndInsideWords) {
  EXPECT_EQ(normal_form("al-Sisi"), "al sisi");
  EXPECT_EQ(normal_form("  Abdel–Fattah\n al‑Sisi "), "abdel fattah al sisi");
  EXPECT_EQ(normal_form("U.S."), "us");
  EXPECT_EQ(normal_form("Sana'a"), "sanaa");
  EXPECT_EQ(normal_form("Côte d’Ivoire"), "cote divoire");
}

TEST(NormalForm, ArticleAndPossessiveFallAway) {
  EXPECT_EQ(normal_form("the United Nations"), "united nations");
  EXPECT_EQ(normal_form("Russia's"), "russia");
  EXPECT_EQ(normal_form("RUSSIA’S "), "russia");
  EXPECT_EQ(normal_form("the United States'"), "united states");
  EXPECT_EQ(normal_form("Lord's Resistance Army"), "lords resistance army");
  EXPECT_EQ(normal_form("Theresa"), "theresa");
  EXPECT_EQ(normal_form("The"), "the");
}

TEST(NormalForm, ANameOfSignsIsKept) {
  EXPECT_EQ(normal_form("?!"), "?!");
  EXPECT_EQ(normal_form(""), "");
  EXPECT_EQ(normal_form(" \t"), "");
}

TEST(NormalForm, IsItsOwnNormalForm) {
  for (const char* name : {"the Côte d'Ivoire's", "Владимир Путин", "محمد بن سلمان", "习近平", "मोदी", "U.N."})
    EXPECT_EQ(normal_form(normal_form(name)), normal_form(name)) << name;
}

TEST(NormalForm, InvalidTextIsNoReasonToFail) { EXPECT_EQ(normal_form("a\xFF\xFE z"), "a z"); }

TEST(NormalForm, GivesItsWords) {
  EXPECT_THAT(words_of("united nations"), ElementsAre("united", "nations"));
  EXPECT_THAT(words_of(" a  b "), ElementsAre("a", "b"));
  EXPECT_THAT(words_of(""), IsEmpty());
}

TEST(FullTextQuery, QuotesEachWordAndLeavesOutSigns) {
  EXPECT_EQ(all_words_query("arms Russia"), "\"arms\" AND \"Russia\"");
  EXPECT_EQ(all_words_query("say \"no\" * - OR"), "\"say\" AND \"\"\"no\"\"\" AND \"OR\"");
  EXPECT_EQ(all_words_query("% ' \""), "");
}

TEST(FullTextQuery, SpellingsAreThreeLettersEach) {
  EXPECT_EQ(spelling_query("lódź"), "\"lód\" OR \"ódź\"");
  EXPECT_EQ(spelling_query("eu"), "");
}

}  // namespace
}  // namespace actorgraph::storage::detail
