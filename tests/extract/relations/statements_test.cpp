// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/statements.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

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

  std::vector<StatedRelation> state(const std::vector<RelationCue>& cues, double least = 0.5,
                                    const Calibration& calibration = {}) const {
    return state_relations(analysis, cues, actor_of, actors, calibration, least);
  }

  // How sure the article's only statement of a predicate is, among what else is read.
  double confidence(Predicate predicate, const std::vector<RelationCue>& cues, const Calibration& calibration) const {
    for (const StatedRelation& each : state(cues, 0, calibration)) {
      if (each.statement.predicate == predicate) return each.statement.confidence;
    }
    return -1;
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

TEST_F(Statements, ALikelierRivalMakesAStatementLessSure) {
  const Calibration calibration(nlohmann::json{{"scale", 1}, {"shift", 0}, {"threshold", 0.5}, {"rival_object", -0.5}});
  const RelationCue leads = cue(0, Predicate::leads, 1, 1);
  const double alone = confidence(Predicate::leads, {leads}, calibration);
  EXPECT_EQ(confidence(Predicate::leads, {leads, cue(0, Predicate::opposes, 3, 2)}, calibration), alone);
  actors[2].kind = ActorKind::armed_group;
  const auto both = state({leads, cue(2, Predicate::leads, 3, 2)}, 0, calibration);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_LT(both[0].statement.confidence, alone);
  EXPECT_GT(both[1].statement.confidence, both[0].statement.confidence);
}

TEST_F(Statements, AnotherPredicateBetweenTheSameTwoIsARival) {
  const Calibration calibration(
      nlohmann::json{{"scale", 1}, {"shift", 0}, {"threshold", 0.5}, {"rival_predicate", -0.5}});
  const RelationCue attacks = cue(1, Predicate::attacks, 3, 1);
  EXPECT_LT(confidence(Predicate::attacks, {attacks, cue(1, Predicate::meets, 3, 1)}, calibration),
            confidence(Predicate::attacks, {attacks, cue(3, Predicate::attacks, 1, 1)}, calibration))
      << "'meets' is said of both ways";
}

TEST_F(Statements, SentencesMentionsAndPredicateCount) {
  const nlohmann::json plain{{"scale", 1}, {"shift", 0}, {"threshold", 0.5}};
  const std::vector<RelationCue> within{cue(0, Predicate::supports, 1, 1)};
  const std::vector<RelationCue> across{cue(1, Predicate::supports, 3, 1)};
  const auto surer_with = [&](const std::vector<RelationCue>& cues, const char* name, const nlohmann::json& weight) {
    nlohmann::json fitted = plain;
    fitted[name] = weight;
    return confidence(Predicate::supports, cues, Calibration(fitted)) >
           confidence(Predicate::supports, cues, Calibration(plain));
  };
  EXPECT_FALSE(surer_with(within, "across_sentences", 1));
  EXPECT_TRUE(surer_with(across, "across_sentences", 1));
  EXPECT_FALSE(surer_with(within, "object_mentions", 1)) << "no mention is known of";
  actors[1].mentions = {{14, 17}};
  EXPECT_TRUE(surer_with(within, "object_mentions", 1));
  EXPECT_TRUE(surer_with(across, "subject_mentions", 1));
  EXPECT_TRUE(surer_with(within, "predicates", nlohmann::json::object({{"supports", 1}})));
  EXPECT_FALSE(surer_with(within, "predicates", nlohmann::json::object({{"leads", 1}})));
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
