// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/model/vocabulary.hpp"

#include <gtest/gtest.h>

namespace actorgraph {
namespace {

TEST(Vocabulary, EveryPredicateIsFoundByItsName) {
  for (const PredicateInfo& each : vocabulary()) EXPECT_EQ(predicate_named(each.name), each.predicate);
  EXPECT_EQ(predicate_named("likes"), std::nullopt);
}

TEST(Vocabulary, KindsLimitWhoMayStandOnEitherSide) {
  EXPECT_TRUE(info(Predicate::leads).allows(ActorKind::person, ActorKind::country));
  EXPECT_FALSE(info(Predicate::leads).allows(ActorKind::country, ActorKind::person));
  EXPECT_TRUE(info(Predicate::attacks).allows(ActorKind::place, ActorKind::people));
}

TEST(Vocabulary, PromisedHelpIsAgreementAndAnnouncedAttackIsThreat) {
  EXPECT_EQ(event_code(Predicate::aids, Modality::actual, Polarity::affirmed).plover, "AID");
  EXPECT_EQ(event_code(Predicate::aids, Modality::future, Polarity::affirmed).plover, "AGREE");
  EXPECT_EQ(event_code(Predicate::attacks, Modality::future, Polarity::affirmed).plover, "THREATEN");
  EXPECT_EQ(event_code(Predicate::meets, Modality::future, Polarity::affirmed).plover, "AGREE");
  EXPECT_EQ(event_code(Predicate::attacks, Modality::actual, Polarity::negated).plover, "");
}

}  // namespace
}  // namespace actorgraph
