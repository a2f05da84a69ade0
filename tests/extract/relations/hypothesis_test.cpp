// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/hypothesis.hpp"

#include <gtest/gtest.h>

#include "tests/extract/analysis_builder.hpp"

namespace actorgraph::extract {
namespace {

TEST(Hypothesis, AConditionSupposesAndWhatFollowsFromItDoesNot) {
  // "If Ada , who met Ivo , promised to attack Bea , Cid would act"
  const WrittenText written = parsed_text(
      "If if SCONJ 8 mark\nAda Ada PROPN 8 nsubj\n, , PUNCT 5 punct\nwho who PRON 5 nsubj\nmet meet VERB 2 acl:relcl\n"
      "Ivo Ivo PROPN 5 obj\n, , PUNCT 5 punct\npromised promise VERB 15 advcl\nto to PART 10 mark\n"
      "attack attack VERB 8 xcomp\nBea Bea PROPN 10 obj\n, , PUNCT 8 punct\nCid Cid PROPN 15 nsubj\n"
      "would would AUX 15 aux\nact act VERB 0 root\n");
  EXPECT_TRUE(is_supposed(written.analysis, 7)) << "promised";
  EXPECT_TRUE(is_supposed(written.analysis, 9)) << "to attack";
  EXPECT_FALSE(is_supposed(written.analysis, 4)) << "met";
  EXPECT_FALSE(is_supposed(written.analysis, 14)) << "act";
}

TEST(Hypothesis, AnIndirectQuestionIsNoCondition) {
  const WrittenText written = parsed_text(
      "Ada Ada PROPN 2 nsubj\nasked ask VERB 0 root\nif if SCONJ 5 mark\nIvo Ivo PROPN 5 nsubj\n"
      "met meet VERB 2 ccomp\nBea Bea PROPN 5 obj\n");
  EXPECT_FALSE(is_supposed(written.analysis, 4));
}

TEST(Hypothesis, WhoeverIsBiddenToImagineIsToldNothing) {
  const WrittenText bidden = parsed_text(
      "Imagine imagine VERB 0 root\nAda Ada PROPN 3 nsubj\nattacking attack VERB 1 ccomp\nBea Bea PROPN 3 obj\n");
  EXPECT_TRUE(is_supposed(bidden.analysis, 2));
  const WrittenText supposing = parsed_text(
      "Suppose suppose SCONJ 3 mark\nAda Ada PROPN 3 nsubj\nattacked attack VERB 0 root\nBea Bea PROPN 3 obj\n");
  EXPECT_TRUE(is_supposed(supposing.analysis, 2));
}

}  // namespace
}  // namespace actorgraph::extract
