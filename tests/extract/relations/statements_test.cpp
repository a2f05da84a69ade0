// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/statements.hpp"

#include <gtest/gtest.h>

#include "extract/relations/pair_context.hpp"

namespace actorgraph::extract {
namespace {

ExtractedActor actor(std::string name, ActorKind kind) {
  ExtractedActor out;
  out.name = std::move(name);
  out.kind = kind;
  return out;
}

// "Haftar leads LNA . He met GNA": mentions Haftar, LNA, He, GNA.
struct Statements : testing::Test {
  Statements() {
    const std::vector<std::pair<std::string, std::int32_t>> text{{"Haftar", 1}, {"leads", -1}, {"LNA", 1}, {".", 1},
                                                                 {"He", 5},     {"met", -1},   {"GNA", 5}};
    std::size_t at = 0;
    for (const auto& [form, head] : text) {
      Word word;
      word.form = form;
      word.head = head;
      word.span = {at, at + form.size()};
      at += form.size() + 1;
      analysis.words.push_back(word);
    }
    analysis.sentences = {{0, 4}, {4, 7}};
    for (const std::size_t w : {0U, 2U, 4U, 6U})
      analysis.mentions.push_back({{w, w + 1}, w, MentionForm::name, std::nullopt, 1.0F, -1});
  }

  static RelationCue cue(std::size_t subject, Predicate predicate, std::size_t object, float score) {
    RelationCue out;
    out.subject = subject;
    out.object = object;
    out.predicate = predicate;
    out.score = score;
    out.negated = -3;
    out.modality = {1, 0, 0, 0};
    return out;
  }

  std::vector<StatedRelation> state(const std::vector<RelationCue>& cues, double least = 0.5) const {
    return state_relations(analysis, cues, actor_of, actors, {}, least);
  }

  Analysis analysis;
  std::vector<ExtractedActor> actors{actor("Haftar", ActorKind::person), actor("LNA", ActorKind::armed_group),
                                     actor("GNA", ActorKind::government)};
  std::vector<std::optional<std::size_t>> actor_of{0, 1, 0, 2};
};

TEST_F(Statements, SeveralWeakCuesForTheSameActorsMakeAStrongerOne) {
  EXPECT_TRUE(state({cue(0, Predicate::meets, 3, -0.3F)}).empty());
  const auto both = state({cue(0, Predicate::meets, 3, -0.3F), cue(2, Predicate::meets, 3, -0.2F)});
  ASSERT_EQ(both.size(), 1U);
  EXPECT_EQ(both[0].cue.subject, 2U) << "the louder cue gives the evidence";
  EXPECT_EQ(both[0].statement.evidence, (Span{19, 29}));
}

TEST_F(Statements, KindsForbidWhatTheVocabularyForbids) {
  EXPECT_TRUE(state({cue(1, Predicate::leads, 0, 5)}).empty());
}

TEST_F(Statements, ASymmetricRelationComesOnceWhicheverWayItIsSaid) {
  const auto found = state({cue(3, Predicate::meets, 0, 2), cue(0, Predicate::meets, 3, 1)});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].statement.subject, 0U);
  EXPECT_EQ(found[0].statement.object, 2U);
}

TEST_F(Statements, AffirmedAndNegatedStandBesideEachOther) {
  RelationCue denied = cue(0, Predicate::leads, 1, 2);
  denied.negated = 2;
  const auto found = state({cue(0, Predicate::leads, 1, 2), denied});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].statement.polarity, Polarity::affirmed);
  EXPECT_EQ(found[1].statement.polarity, Polarity::negated);
}

TEST_F(Statements, ASpeakerIsTheActorOfItsMention) {
  RelationCue said = cue(0, Predicate::leads, 1, 2);
  said.speaker = 3;
  said.modality = {0, 0, 0, 4};
  const auto found = state({said});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].statement.attribution, 2U);
  EXPECT_EQ(found[0].statement.modality, Modality::alleged);
}

TEST(PairContext, WeighsThePiecesThatBothMentionsLookAt) {
  Matrix keys(3, 4);  // four heads of size one
  Matrix values(3, 4);
  for (std::size_t h = 0; h < 4; ++h) {
    keys.row(1)[h] = 8;  // both queries like piece 1
    for (std::size_t p = 0; p < 3; ++p) values.row(p)[h] = static_cast<float>(p);
  }
  const PairContext context(keys, values);
  const std::vector<float> query(4, 1.0F);
  const auto look = context.look(query);
  std::vector<float> out(4);
  context.connect(look, look, out);
  for (const float value : out) EXPECT_NEAR(value, 1.0F, 1e-3);
}

}  // namespace
}  // namespace actorgraph::extract
