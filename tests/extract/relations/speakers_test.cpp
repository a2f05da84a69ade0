// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/speakers.hpp"

#include <gtest/gtest.h>

#include "tests/extract/analysis_builder.hpp"

namespace actorgraph::extract {
namespace {

using enum ActorKind;

std::vector<std::int32_t> speakers(const WrittenText& written) {
  static const PredicateLexicon lexicon;
  return find_speakers(written.analysis, lexicon);
}

// Who says the nth word of this form.
std::int32_t speaker_of(const WrittenText& written, std::string_view form) {
  const auto all = speakers(written);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (written.analysis.words[i].form == form) return all[i];
  return -2;
}

TEST(Speakers, AreSubjectsOfVerbsOfSpeech) {
  // "Ada said that Ivo left."
  WrittenText written = parsed_text(
      "Ada Ada PROPN 2 nsubj\nsaid say VERB 0 root\nthat that SCONJ 5 mark\nIvo Ivo PROPN 5 nsubj\nleft leave VERB 2 "
      "ccomp\n");
  const auto ada = written.mention("Ada", person);
  written.mention("Ivo", person);
  EXPECT_EQ(speaker_of(written, "left"), static_cast<std::int32_t>(ada));
  EXPECT_EQ(speaker_of(written, "said"), -1);
}

TEST(Speakers, StandBehindWhatTheySay) {
  // "Ivo left , Ada said"
  WrittenText written = parsed_text(
      "Ivo Ivo PROPN 2 nsubj\nleft leave VERB 0 root\n, , PUNCT 5 punct\nAda Ada PROPN 5 nsubj\nsaid say VERB 2 "
      "parataxis\n");
  written.mention("Ivo", person);
  const auto ada = written.mention("Ada", person);
  EXPECT_EQ(speaker_of(written, "left"), static_cast<std::int32_t>(ada));
  EXPECT_EQ(speaker_of(written, "said"), -1);
}

TEST(Speakers, WithinAnotherSpeechAreTheInnermost) {
  // "Ada said Ivo claimed rebels fled"
  WrittenText written = parsed_text(
      "Ada Ada PROPN 2 nsubj\nsaid say VERB 0 root\nIvo Ivo PROPN 4 nsubj\nclaimed claim VERB 2 ccomp\n"
      "rebels rebel NOUN 6 nsubj\nfled flee VERB 4 ccomp\n");
  const auto ada = written.mention("Ada", person);
  const auto ivo = written.mention("Ivo", person);
  EXPECT_EQ(speaker_of(written, "claimed"), static_cast<std::int32_t>(ada));
  EXPECT_EQ(speaker_of(written, "fled"), static_cast<std::int32_t>(ivo));
}

TEST(Speakers, ShareASubjectWithTheVerbBefore) {
  // "Ada came and said Ivo left"
  WrittenText written = parsed_text(
      "Ada Ada PROPN 2 nsubj\ncame come VERB 0 root\nand and CCONJ 4 cc\nsaid say VERB 2 conj\nIvo Ivo PROPN 6 nsubj\n"
      "left leave VERB 4 ccomp\n");
  const auto ada = written.mention("Ada", person);
  EXPECT_EQ(speaker_of(written, "left"), static_cast<std::int32_t>(ada));
}

TEST(Speakers, AreNamedAsTheSource) {
  WrittenText written = plain_text("According to the ministry, rebels fled.");
  const auto ministry = written.mention("the ministry", government, MentionForm::nominal);
  EXPECT_EQ(speaker_of(written, "fled"), static_cast<std::int32_t>(ministry));
}

TEST(Speakers, OfAQuoteStandBeforeInOrBehindIt) {
  for (const char* text :
       {"Ada said: \"Rebels fled to Malta.\"", "\"Rebels fled to Malta,\" said Ada.",
        "“Rebels,” Ada said, “fled to Malta.”", "\"Rebels fled. They fled to Malta,\" Ada told Ivo."}) {
    WrittenText written = plain_text(text);
    const auto ada = written.mention("Ada", person);
    EXPECT_EQ(speaker_of(written, "fled"), static_cast<std::int32_t>(ada)) << text;
    EXPECT_EQ(speaker_of(written, "Malta"), static_cast<std::int32_t>(ada)) << text;
  }
}

TEST(Speakers, GoOnSpeakingAcrossSentences) {
  WrittenText written = plain_text("\"Rebels fled,\" Ada said. \"Soldiers followed.\" Nobody slept.");
  const auto ada = written.mention("Ada", person);
  EXPECT_EQ(speaker_of(written, "followed"), static_cast<std::int32_t>(ada));
  EXPECT_EQ(speaker_of(written, "slept"), -1);
}

TEST(Speakers, AreTakenFromTheSentenceBeforeAQuote) {
  WrittenText written = plain_text("Ada told reporters about it. \"Soldiers followed.\"");
  const auto ada = written.mention("Ada", person);
  EXPECT_EQ(speaker_of(written, "followed"), static_cast<std::int32_t>(ada));
}

TEST(Speakers, DoNotSpeakOnBehindAMarkThatIsNeverClosed) {
  std::string text = "Ada said: \"Rebels fled.";
  for (int i = 0; i < 20; ++i) text += " Nothing moved.";
  text += " Everybody slept.";
  WrittenText written = plain_text(text);
  const auto ada = written.mention("Ada", person);
  EXPECT_EQ(speaker_of(written, "fled"), static_cast<std::int32_t>(ada));
  EXPECT_EQ(speaker_of(written, "slept"), -1);
}

}  // namespace
}  // namespace actorgraph::extract
