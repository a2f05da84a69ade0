// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace actorgraph::extract {
namespace {

TEST(Names, DifferOnlyInCaseAccentsArticleAndPossessive) {
  EXPECT_EQ(normalise_name("The Kremlin's"), "kremlin");
  EXPECT_EQ(normalise_name("Côte d’Ivoire"), "cote d'ivoire");
  EXPECT_EQ(normalise_name("KHALIFA  HAFTAR,"), "khalifa haftar");
  EXPECT_EQ(normalise_name("Lech Wałęsa’s"), "lech walesa");
  EXPECT_EQ(normalise_name("Ban Ki-moon"), "ban ki-moon");
}

TEST(Names, OfOneAcronymAreOneWordWithAndWithoutStops) {
  EXPECT_EQ(normalise_name("U.N."), "un");
  EXPECT_EQ(normalise_name("the U.S. Senate"), "us senate");
  EXPECT_EQ(normalise_name("George W. Bush"), "george w bush");
}

TEST(Names, WithoutLettersAreEmpty) {
  EXPECT_EQ(normalise_name(""), "");
  EXPECT_EQ(normalise_name("--- …"), "");
  EXPECT_EQ(normalise_name("\xFF\xFE"), "");
}

TEST(Names, OfOtherScriptsAreKept) { EXPECT_EQ(normalise_name("Владимир Путин"), "владимир путин"); }

TEST(Names, AreSplitIntoTheirWords) {
  EXPECT_THAT(words_of("khalifa haftar"), testing::ElementsAre("khalifa", "haftar"));
  EXPECT_THAT(words_of(""), testing::IsEmpty());
}

TEST(Names, AreToldFromWordsByTheirCapitals) {
  EXPECT_TRUE(begins_like_name("Élysée"));
  EXPECT_TRUE(begins_like_name("北京"));
  EXPECT_FALSE(begins_like_name("palace"));
  EXPECT_FALSE(begins_like_name(""));
  EXPECT_TRUE(all_capitals("US's"));
  EXPECT_FALSE(all_capitals("Us"));
  EXPECT_FALSE(all_capitals("12"));
}

TEST(Names, AreCountedInCodePoints) { EXPECT_EQ(code_point_count("Élysée"), 6U); }

}  // namespace
}  // namespace actorgraph::extract
