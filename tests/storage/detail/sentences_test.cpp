// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/sentences.hpp"

#include <gtest/gtest.h>

namespace actorgraph::storage::detail {
namespace {

// The sentence around the first place of these words.
std::string around(const std::string& text, std::string_view words, Span given = {}) {
  const CodePoints points(text);
  const std::size_t byte = text.find(words);
  const std::size_t begin = CodePoints(std::string_view(text).substr(0, byte)).size();
  return std::string(points.slice(Sentences(text, points).around({begin, begin + CodePoints(words).size()}, given)));
}

TEST(Sentences, EndWhereUnicodeSaysSo) {
  const std::string text = "Libya waits. Haftar met Serraj in Paris! Who paid? Nobody knows.";
  EXPECT_EQ(around(text, "Haftar"), "Haftar met Serraj in Paris!");
  EXPECT_EQ(around(text, "met Serraj"), "Haftar met Serraj in Paris!");
  EXPECT_EQ(around(text, "Libya waits."), "Libya waits.");
  EXPECT_EQ(around(text, "knows."), "Nobody knows.");
}

TEST(Sentences, HoldTheirEvidenceEvenWhenItIsLonger) {
  EXPECT_EQ(around("One. Two. Three.", "Two. Three"), "Two. Three.");
  EXPECT_EQ(around("One. Two. Three.", "wo. Th", {5, 9}), "Two. Th");
}

TEST(Sentences, EvidenceKeepsTheBlanksItBeginsWith) { EXPECT_EQ(around("One. Two.", " Two"), "One. Two."); }

TEST(Sentences, LinesEndThem) { EXPECT_EQ(around("A headline\n\n Haftar met Serraj", "Serraj"), "Haftar met Serraj"); }

TEST(Sentences, AreCountedInCodePoints) {
  EXPECT_EQ(around("Ærlig talt. Øystein møtte Åse. Ål.", "Øystein"), "Øystein møtte Åse.");
  EXPECT_EQ(around("Ærlig talt. Øystein møtte Åse. Ål.", "møtte Åse"), "Øystein møtte Åse.");
}

TEST(Sentences, AGivenSentenceIsTaken) {
  EXPECT_EQ(around("Gen. Haftar met Mr. Serraj. Then he left.", "met", {0, 27}), "Gen. Haftar met Mr. Serraj.");
}

TEST(Sentences, WhatIsTooLongIsCutAroundTheEvidence) {
  const std::string filler(5000, 'x');
  const std::string sentence = around(filler + " needle " + filler, "needle");
  EXPECT_NE(sentence.find("needle"), std::string::npos);
  EXPECT_LT(sentence.size(), 1000U);
}

TEST(Sentences, NoEvidenceHasNoSentence) {
  const std::string text = "Libya waits.";
  const CodePoints points(text);
  EXPECT_TRUE(Sentences(text, points).around({3, 3}, {}).empty());
  EXPECT_EQ(Sentences(text, points).around({50, 60}, {}), (Span{50, 60}));
}

}  // namespace
}  // namespace actorgraph::storage::detail
