// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/name_rules.hpp"

#include <gtest/gtest.h>

namespace actorgraph::storage::detail {
namespace {

TEST(NameRules, BodiesAreNearEachOtherAndPersonsNearNobody) {
  EXPECT_TRUE(are_near(ActorKind::party, ActorKind::armed_group));
  EXPECT_TRUE(are_near(ActorKind::country, ActorKind::place));
  EXPECT_TRUE(are_near(ActorKind::person, ActorKind::person));
  EXPECT_FALSE(are_near(ActorKind::person, ActorKind::organization));
  EXPECT_FALSE(are_near(ActorKind::people, ActorKind::country));
}

TEST(NameRules, ASurnameAndGeneralWordsAreWeak) {
  EXPECT_TRUE(is_weak("smith", ActorKind::person));
  EXPECT_FALSE(is_weak("john smith", ActorKind::person));
  EXPECT_TRUE(is_weak("supreme court", ActorKind::government));
  EXPECT_FALSE(is_weak("kenyan supreme court", ActorKind::government));
  EXPECT_FALSE(is_weak("hamas", ActorKind::armed_group));
  EXPECT_FALSE(is_weak("kurds", ActorKind::people));
}

TEST(NameRules, AcronymsAreAFewCapitals) {
  for (const char* name : {"LNA", "U.N.", "G20", "UNSMIL", "ЕС"})
    EXPECT_EQ(is_acronym(name), std::string_view(name) != "G20") << name;
  for (const char* name : {"", "L", "Lna", "LONGWORD", "L N A", "2020"}) EXPECT_FALSE(is_acronym(name)) << name;
}

TEST(NameRules, TellingNamesHaveTwoCapitalisedWordsOrAreAcronyms) {
  EXPECT_TRUE(is_telling("Libyan National Army", ActorKind::armed_group));
  EXPECT_TRUE(is_telling("LNA", ActorKind::armed_group));
  EXPECT_TRUE(is_telling("محمد بن سلمان", ActorKind::person));
  EXPECT_FALSE(is_telling("MBS", ActorKind::person));
  EXPECT_FALSE(is_telling("the eastern forces", ActorKind::armed_group));
  EXPECT_FALSE(is_telling("National Assembly", ActorKind::government));
  EXPECT_FALSE(is_telling("Haftar", ActorKind::person));
}

TEST(NameRules, OneMiddleNameIsAllThatMayDiffer) {
  EXPECT_TRUE(differ_by_middle_name("khalifa haftar", "khalifa belqasim haftar"));
  EXPECT_TRUE(differ_by_middle_name("khalifa belqasim haftar", "khalifa haftar"));
  EXPECT_FALSE(differ_by_middle_name("khalifa haftar", "saddam khalifa haftar"));
  EXPECT_FALSE(differ_by_middle_name("khalifa haftar", "khalifa haftar"));
  EXPECT_FALSE(differ_by_middle_name("george w bush", "george h w bush"));
  EXPECT_FALSE(differ_by_middle_name("haftar", "khalifa haftar"));
}

}  // namespace
}  // namespace actorgraph::storage::detail
