// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/analysis_builder.hpp"

namespace actorgraph::extract {
namespace {

using testing::ElementsAre;

// "Ada was seen in Oslo" and another sentence.
WrittenText sample() {
  return parsed_text(
      "Ada Ada PROPN 3 nsubj:pass\nwas be AUX 3 aux:pass\nseen see VERB 0 root\nin in ADP 5 case\nOslo Oslo PROPN 3 "
      "obl\n\n"
      "Ivo Ivo PROPN 2 nsubj\nslept sleep VERB 0 root\n");
}

TEST(Tree, FindsTheSentenceOfAWord) {
  const WrittenText written = sample();
  EXPECT_EQ(sentence_of_word(written.analysis, 6), (WordRange{5, 7}));
  EXPECT_EQ(sentence_of_word(written.analysis, 7), std::nullopt);
  EXPECT_TRUE(has_tree(written.analysis, {0, 5}));
  EXPECT_FALSE(has_tree(plain_text("Ada slept.").analysis, {0, 3}));
}

TEST(Tree, FindsWhatStandsAboveTwoWords) {
  const WrittenText written = sample();
  EXPECT_THAT(path_to_root(written.analysis.words, 3), ElementsAre(3, 4, 2));
  EXPECT_EQ(joint_word(written.analysis, 0, 3), 2U);
  EXPECT_EQ(joint_word(written.analysis, 3, 4), 4U);
  EXPECT_EQ(joint_word(written.analysis, 0, 5), std::nullopt);
  EXPECT_EQ(head_of(written.analysis.words, {3, 5}), 4U);
}

TEST(Tree, FindsChildrenByRelationWithoutItsSubtype) {
  const WrittenText written = sample();
  EXPECT_THAT(children(written.analysis, 2, "nsubj"), ElementsAre(0));
  EXPECT_TRUE(is_below(written.analysis, 3, 2));
  EXPECT_FALSE(is_below(written.analysis, 0, 4));
}

TEST(Tree, MeasuresDistanceWithinAClauseOnly) {
  const WrittenText written = sample();
  EXPECT_EQ(clause_distance(written.analysis, 2, 4), 1U);
  EXPECT_EQ(clause_distance(written.analysis, 0, 3), 3U);
  EXPECT_GT(clause_distance(written.analysis, 2, 6), clause_reach);
}

}  // namespace
}  // namespace actorgraph::extract
