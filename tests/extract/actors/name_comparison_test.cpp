// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/actors/body_names.hpp"
#include "extract/actors/clusters.hpp"
#include "extract/actors/person_names.hpp"

namespace actorgraph::extract {
namespace {

using Words = std::vector<std::string>;

TEST(PersonNames, AreOneWhenInitialsAndMiddleNamesAgree) {
  EXPECT_TRUE(same_full_name(Words{"george", "bush"}, Words{"george", "w", "bush"}));
  EXPECT_TRUE(same_full_name(Words{"k", "annan"}, Words{"kofi", "annan"}));
  EXPECT_FALSE(same_full_name(Words{"george", "h", "bush"}, Words{"george", "w", "bush"}));
  EXPECT_FALSE(same_full_name(Words{"george", "herbert", "walker", "bush"}, Words{"george", "w", "bush"}));
  EXPECT_FALSE(same_full_name(Words{"jeb", "bush"}, Words{"george", "bush"}));
  EXPECT_FALSE(same_full_name(Words{"bush"}, Words{"george", "bush"}));
}

TEST(PersonNames, OfOneSurnameLikenessNeedAFullFirstName) {
  EXPECT_TRUE(same_full_name(Words{"khalifa", "haftar"}, Words{"khalifa", "khaftar"}));
  EXPECT_FALSE(same_full_name(Words{"k", "haftar"}, Words{"khalifa", "hifter"}));
}

TEST(PersonNames, HaveShortForms) {
  EXPECT_TRUE(is_surname_of(Words{"sisi"}, Words{"abdel", "fattah", "al-sisi"}));
  EXPECT_FALSE(is_surname_of(Words{"abdel"}, Words{"abdel", "fattah", "al-sisi"}));
  EXPECT_TRUE(is_part_of_name(Words{"saddam"}, Words{"saddam", "hussein"}));
  EXPECT_TRUE(is_part_of_name(Words{"cifuentes"}, Words{"alvaro", "cifuentes-llop"}));
  EXPECT_FALSE(is_part_of_name(Words{"w"}, Words{"george", "w", "bush"}));
  EXPECT_FALSE(is_part_of_name(Words{}, Words{"ada", "lind"}));
}

TEST(PersonNames, AreSpeltAlikeOnlyWhenLongEnough) {
  EXPECT_TRUE(spelt_alike("haftar", "khaftar"));
  EXPECT_TRUE(spelt_alike("zawahiri", "zawahri"));
  EXPECT_FALSE(spelt_alike("khan", "kahn"));
  EXPECT_FALSE(spelt_alike("hassan", "hussein"));
  EXPECT_FALSE(spelt_alike("johnson", "jackson"));
}

TEST(BodyNames, HaveAcronyms) {
  EXPECT_TRUE(is_acronym_of("GNA", "Libyan Government of National Accord"));
  EXPECT_TRUE(is_acronym_of("U.N.", "United Nations"));
  EXPECT_TRUE(is_acronym_of("UNHCR", "UN High Commissioner for Refugees"));
  EXPECT_FALSE(is_acronym_of("LNA", "Government of National Accord"));
  EXPECT_FALSE(is_acronym_of("N", "Nations United"));
  EXPECT_FALSE(is_acronym_of("UN", "Unilever"));
}

TEST(BodyNames, HaveShortNames) {
  EXPECT_TRUE(is_short_name_of(Words{"security", "council"}, Words{"un", "security", "council"}));
  EXPECT_TRUE(is_short_name_of(Words{"green", "left"}, Words{"green", "left", "party"}));
  EXPECT_TRUE(is_short_name_of(Words{"oderholz"}, Words{"oderholz", "ag"}));
  EXPECT_TRUE(is_short_name_of(Words{"islamic", "state"}, Words{"islamic", "state", "in", "iraq"}));
  EXPECT_FALSE(is_short_name_of(Words{"green", "left"}, Words{"green", "left", "youth"}));
  EXPECT_FALSE(is_short_name_of(Words{}, Words{"council"}));
}

TEST(Clusters, RefuseToJoinTwoKnownActors) {
  const KnownActor russia{"Russia", ActorKind::country, "RUS", ""};
  const KnownActor also_russia{"Russia", ActorKind::country, "RU", ""};
  const KnownActor france{"France", ActorKind::country, "FRA", ""};
  Clusters clusters(4);
  clusters.start(0).known = &russia;
  clusters.start(1).known = &also_russia;
  clusters.start(2).known = &france;
  EXPECT_TRUE(clusters.join(0, 1));
  EXPECT_TRUE(clusters.join(1, 3));
  EXPECT_FALSE(clusters.join(3, 2));
  EXPECT_EQ(clusters.root(3), 0U);
  EXPECT_TRUE(clusters.join(3, 0));
}

TEST(Clusters, CountTheVotesOfTheirMentions) {
  Clusters clusters(3);
  EXPECT_FALSE(clusters.of(0).has_kind());
  clusters.start(0).votes[static_cast<std::size_t>(ActorKind::party)] = 1;
  clusters.start(1).votes[static_cast<std::size_t>(ActorKind::armed_group)] = 2;
  clusters.join(2, 1);
  clusters.join(0, 2);
  EXPECT_EQ(clusters.of(2).kind(), ActorKind::armed_group);
  EXPECT_EQ(clusters.of(2).first, 0U);
}

}  // namespace
}  // namespace actorgraph::extract
