// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/wordpiece.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/model/error.hpp"
#include "tests/extract/engine/model_writer.hpp"

namespace actorgraph::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

enum Piece : std::int32_t {
  unk,
  cls,
  sep,
  un,
  aff,
  able,
  follows_aff,
  follows_able,
  zurich,
  a,
  follows_a,
  ni,
  follows_hon,
  smile,
  hash,
  sigma
};

class WordPieceTest : public ::testing::Test {
 protected:
  std::vector<std::int32_t> pieces(std::string_view atom) const {
    std::vector<std::int32_t> out;
    wordpiece_.pieces(atom, out);
    return out;
  }

  ModelFile file_{
      testing::ModelWriter()
          .add_text("vocab",
                    "[UNK]\n[CLS]\n[SEP]\nun\naff\nable\n##aff\n##able\nzurich\na\n##a\n日\n##本\n🙂\n##\nσ")
          .write()};
  WordPiece wordpiece_{file_};
};

TEST_F(WordPieceTest, TakesTheLongestPieceEachTime) {
  EXPECT_THAT(pieces("unaffable"), ElementsAre(un, follows_aff, follows_able));
  EXPECT_THAT(pieces("able"), ElementsAre(able));
}

TEST_F(WordPieceTest, IgnoresLetterCaseAndAccents) {
  EXPECT_THAT(pieces("UNaffABLE"), ElementsAre(un, follows_aff, follows_able));
  EXPECT_THAT(pieces("Zürich"), ElementsAre(zurich));
  EXPECT_THAT(pieces("ZU\u0308RICH"), ElementsAre(zurich));
  EXPECT_THAT(pieces("Σ"), ElementsAre(sigma));
}

TEST_F(WordPieceTest, MakesOneUnknownOfAWordThatItCannotSpell) {
  EXPECT_THAT(pieces("unaffixed"), ElementsAre(unk));
  EXPECT_THAT(pieces("\u0301"), ElementsAre(unk));
}

TEST_F(WordPieceTest, SpellsOtherScriptsAndEmoji) {
  EXPECT_THAT(pieces("日本"), ElementsAre(ni, follows_hon));
  EXPECT_THAT(pieces("🙂"), ElementsAre(smile));
  EXPECT_THAT(pieces("🙃"), ElementsAre(unk));
}

TEST_F(WordPieceTest, AllowsAHundredCharacters) {
  EXPECT_EQ(pieces(std::string(100, 'a')).size(), 100U);
  EXPECT_THAT(pieces(std::string(101, 'a')), ElementsAre(unk));
  std::string accented;
  for (int i = 0; i < 100; ++i) accented += "á";
  EXPECT_EQ(pieces(accented).size(), 100U);
  EXPECT_THAT(pieces(accented + "á"), ElementsAre(unk));
}

TEST_F(WordPieceTest, GivesNothingForNothing) { EXPECT_THAT(pieces(""), IsEmpty()); }

TEST_F(WordPieceTest, SurvivesBrokenUtf8) { EXPECT_THAT(pieces("a\xFF\xC3"), ElementsAre(unk)); }

TEST_F(WordPieceTest, AppendsToWhatIsThere) {
  std::vector<std::int32_t> out = {wordpiece_.cls()};
  wordpiece_.pieces("unaffixed", out);
  wordpiece_.pieces("a", out);
  EXPECT_THAT(out, ElementsAre(cls, unk, a));
}

TEST_F(WordPieceTest, TakesTwoHashSignsAsAWord) { EXPECT_THAT(pieces("##"), ElementsAre(hash)); }

TEST(WordPiece, NeedsTheSpecialPieces) {
  const ModelFile file(testing::ModelWriter().add_text("vocab", "[UNK]\n[CLS]\nword\n").write());
  EXPECT_THROW(WordPiece{file}, ModelError);
}

}  // namespace
}  // namespace actorgraph::extract
