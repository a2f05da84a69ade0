// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/encoder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <hwy/targets.h>

#include <cmath>
#include <stdexcept>
#include <thread>

#include "graph/model/error.hpp"
#include "tests/extract/engine/model_writer.hpp"
#include "tests/extract/engine/reference_encoder.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t width = 64;

struct Text {
  explicit Text(std::size_t size, std::int32_t seed = 1) {
    for (std::size_t i = 0; i < size; ++i) {
      pieces.push_back((seed * 7 + static_cast<std::int32_t>(i * i)) % 40);
      cases.push_back(static_cast<std::uint8_t>((seed + static_cast<std::int32_t>(i)) % 6));
    }
  }
  [[nodiscard]] Window window() const { return {pieces, cases}; }

  std::vector<std::int32_t> pieces;
  std::vector<std::uint8_t> cases;
};

class EncoderTest : public ::testing::Test {
 protected:
  // The root of the mean squared difference of a window's vectors to the reference; they vary by about 1.
  double difference(Arithmetic arithmetic, std::size_t pieces) {
    const Text text(pieces);
    const auto reference = testing::reference_encoding(file_, text.pieces, text.cases);
    const auto encoding = Encoder(file_, arithmetic).encode(std::vector{text.window()}, workspace_);
    double squares = 0;
    for (std::size_t i = 0; i < encoding.hidden.size(); ++i)
      squares += std::pow(encoding.hidden[i] - reference.hidden[i / width][i % width], 2);
    return std::sqrt(squares / static_cast<double>(encoding.hidden.size()));
  }

  ModelFile file_{testing::random_encoder().write()};
  Encoder encoder_{file_};
  Workspace workspace_;
};

TEST_F(EncoderTest, EqualsThePlainSumsInFloats) {
  for (const std::size_t pieces : {1, 2, 5, 6, 7, 15, 24}) EXPECT_LT(difference(Arithmetic::floats, pieces), 2e-5);
}

TEST_F(EncoderTest, StaysCloseToThePlainSumsInBytes) {
  for (const std::size_t pieces : {1, 7, 24}) EXPECT_LT(difference(Arithmetic::fastest, pieces), 0.05);
}

TEST_F(EncoderTest, EqualsThePlainSumsOnOlderProcessorsToo) {
  for (const std::int64_t target : hwy::SupportedAndGeneratedTargets()) {
    hwy::SetSupportedTargetsForTest(target);
    EXPECT_LT(difference(Arithmetic::floats, 23), 2e-5) << hwy::TargetName(target);
    EXPECT_LT(difference(Arithmetic::fastest, 23), 0.05) << hwy::TargetName(target);
  }
  hwy::SetSupportedTargetsForTest(0);
}

TEST_F(EncoderTest, GivesEachWindowWhatItGetsAlone) {
  std::vector<Text> texts;
  for (std::int32_t i = 0; i < 40; ++i) texts.emplace_back(static_cast<std::size_t>(i * 5 % 25), i);
  std::vector<Window> windows;
  for (const Text& text : texts) windows.push_back(text.window());
  const auto together = encoder_.encode(windows, workspace_);
  std::vector<float> apart;
  for (const Window& window : windows) {
    const auto alone = encoder_.encode(std::vector{window}, workspace_);
    apart.insert(apart.end(), alone.hidden.begin(), alone.hidden.end());
  }
  EXPECT_THAT(together.hidden, ::testing::Pointwise(::testing::FloatNear(1e-4F), apart));
}

TEST_F(EncoderTest, GivesNothingForNothing) {
  EXPECT_TRUE(encoder_.encode({}, workspace_).hidden.empty());
  EXPECT_TRUE(encoder_.encode(std::vector{Window{}}, workspace_).hidden.empty());
}

TEST_F(EncoderTest, RefusesWhatTheModelDoesNotHave) {
  const auto encode = [&](const Text& text) { return encoder_.encode(std::vector{text.window()}, workspace_); };
  EXPECT_THROW(encode(Text(25)), std::invalid_argument);
  Text unknown_piece(3);
  unknown_piece.pieces[1] = 40;
  EXPECT_THROW(encode(unknown_piece), std::invalid_argument);
  unknown_piece.pieces[1] = -1;
  EXPECT_THROW(encode(unknown_piece), std::invalid_argument);
  Text unknown_case(3);
  unknown_case.cases[2] = 6;
  EXPECT_THROW(encode(unknown_case), std::invalid_argument);
  Text uneven(3);
  uneven.cases.pop_back();
  EXPECT_THROW(encode(uneven), std::invalid_argument);
}

TEST_F(EncoderTest, GivesTheSameFromSeveralThreadsAtOnce) {
  const Text text(24);
  WorkspacePool pool;
  std::vector<Encoding> encodings(4);
  std::vector<std::thread> threads;
  for (auto& encoding : encodings) {
    threads.emplace_back([&] {
      const auto workspace = pool.lease();
      for (int i = 0; i < 10; ++i) encoding = encoder_.encode(std::vector(5, text.window()), *workspace);
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& encoding : encodings) EXPECT_EQ(encoding.hidden, encodings.front().hidden);
}

TEST_F(EncoderTest, KnowsItsSizes) {
  EXPECT_EQ(encoder_.width(), width);
  EXPECT_EQ(encoder_.longest(), 24U);
}

TEST(Encoder, RefusesSizesThatDoNotFitTogether) {
  testing::ModelWriter narrow;
  narrow.add_random("emb.word", {5, 40}, 1).add_random("emb.position", {5, 40}, 1).add_random("emb.case", {5, 40}, 1);
  narrow.add_random("emb.norm.weight", {40}, 1).add_random("emb.norm.bias", {40}, 1);
  EXPECT_THROW(Encoder{ModelFile(narrow.write())}, ModelError);
  testing::ModelWriter uneven;
  uneven.add_random("emb.word", {5, 64}, 1).add_random("emb.position", {5, 32}, 1);
  EXPECT_THROW(Encoder{ModelFile(uneven.write())}, ModelError);
}

}  // namespace
}  // namespace actorgraph::extract
