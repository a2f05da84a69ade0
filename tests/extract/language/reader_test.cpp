// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// With the model that belongs to the program: what a caller may count on whatever the text.
#include "extract/language/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <thread>

#include "extract/language/conllu.hpp"
#include "extract/models/shipped_model.hpp"
#include "graph/model/code_points.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

const Reader& reader() {
  static const Reader shared(shipped_model());
  return shared;
}

std::string repeat(std::string_view part, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += part;
  return out;
}

// Sentences cover the words, trees have one root each, spans rise within the text and mention existing words.
void expect_sound(std::string_view text, const Analysis& analysis) {
  const CodePoints points(text);
  std::size_t next = 0;
  for (const WordRange& sentence : analysis.sentences) {
    EXPECT_EQ(sentence.begin, next);
    next = sentence.end;
    std::size_t roots = 0;
    for (std::size_t w = sentence.begin; w < sentence.end; ++w) {
      const auto head = analysis.words[w].head;
      roots += head < 0 ? 1 : 0;
      EXPECT_TRUE(head < 0 ||
                  (static_cast<std::size_t>(head) >= sentence.begin && static_cast<std::size_t>(head) < sentence.end));
    }
    EXPECT_EQ(roots, 1U);
  }
  EXPECT_EQ(next, analysis.words.size());
  std::size_t at = 0;
  for (const Word& word : analysis.words) {
    EXPECT_GE(word.span.begin, at);
    EXPECT_GT(word.span.end, word.span.begin);
    EXPECT_EQ(points.slice(word.span), word.form);
    at = word.span.end;
  }
  EXPECT_LE(at, points.size());
  for (std::size_t m = 0; m < analysis.mentions.size(); ++m) {
    const Mention& mention = analysis.mentions[m];
    EXPECT_LT(mention.words.begin, mention.words.end);
    EXPECT_LE(mention.words.end, analysis.words.size());
    EXPECT_LT(mention.antecedent, static_cast<std::int32_t>(m));
  }
}

struct Texts : testing::TestWithParam<std::string> {};

TEST_P(Texts, AreReadSoundlyWhateverTheyHold) {
  const Reading reading = reader().read(GetParam());
  expect_sound(GetParam(), reading.analysis);
  for (const RelationCue& cue : reading.cues) {
    EXPECT_LT(cue.subject, reading.analysis.mentions.size());
    EXPECT_LT(cue.object, reading.analysis.mentions.size());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Odd, Texts,
    testing::Values("", " \n\t ", ".", "\u200b\u00a0\ufeff", repeat("word ", 5000), repeat("x", 3000),
                    "RUSSIA AND CHINA SIGNED A TREATY IN MOSCOW ON MONDAY. NATO REJECTED IT.",
                    "russia and china signed a treaty in moscow on monday. nato rejected it.",
                    "\u0420\u043e\u0441\u0441\u0438\u044f \u0438 \u041a\u0438\u0442\u0430\u0439. "
                    "\u4e2d\u56fd\u548c\u4fc4\u7f57\u65af\u3002 "
                    "\u0645\u0635\u0631 \u0648\u0644\u064a\u0628\u064a\u0627",
                    "\U0001F600\U0001F1FA\U0001F1F8 Biden met\u200bMacron \U0001F468\u200d\U0001F469\u200d\U0001F467!",
                    "Name\tParty\tSeats\nSmith\tLabour\t12\nJones\tGreens\t7\n",
                    "Smith, Jones, Brown, Green, White, Black, Grey, Scott, Adams, Baker, Clark, Davis.",
                    repeat("((((", 400), repeat("Mr. X said \"no\". ", 300), "a\u0301\u0301\u0301\u0301 e\u0301lite"));

TEST(Reader, SplitsSentencesAndWordsAsTheTreebanksDo) {
  const Analysis analysis = reader().analyse("The minister didn't resign. Nobody in Moscow's parliament knew why.");
  ASSERT_EQ(analysis.sentences.size(), 2U);
  std::vector<std::string> forms;
  for (const Word& word : analysis.words) forms.push_back(word.form);
  EXPECT_THAT(forms, testing::ElementsAre("The", "minister", "did", "n't", "resign", ".", "Nobody", "in", "Moscow",
                                          "'s", "parliament", "knew", "why", "."));
  EXPECT_EQ(analysis.words[1].upos, "NOUN");
  EXPECT_EQ(analysis.words[2].lemma, "do");
  EXPECT_EQ(analysis.words[4].head, -1);
  EXPECT_EQ(analysis.words[1].deprel, "nsubj");
}

TEST(Reader, FindsActorsWithTheirKinds) {
  const Analysis analysis = reader().analyse(
      "President Vladimir Putin met NATO officials in Geneva on Tuesday, Russia's Foreign Ministry said.");
  std::vector<ActorKind> kinds;
  for (const Mention& mention : analysis.mentions) {
    if (mention.kind) kinds.push_back(*mention.kind);
  }
  EXPECT_THAT(kinds,
              testing::IsSupersetOf({ActorKind::person, ActorKind::igo, ActorKind::country, ActorKind::government}));
}

TEST(Reader, TiesAPronounToItsActor) {
  const Analysis analysis =
      reader().analyse("Angela Merkel visited Paris on Monday. She met President Emmanuel Macron.");
  const auto she =
      std::ranges::find_if(analysis.mentions, [&](const Mention& m) { return analysis.words[m.head].form == "She"; });
  ASSERT_NE(she, analysis.mentions.end());
  ASSERT_GE(she->antecedent, 0);
  EXPECT_EQ(analysis.mentions[static_cast<std::size_t>(she->antecedent)].kind, ActorKind::person);
}

TEST(Reader, GivesTheSameInSeveralThreads) {
  const std::string text = "Haftar, who leads the Libyan National Army, asked Russia for arms. Moscow refused.";
  const auto print = [&] {
    std::ostringstream out;
    write_conllu(out, "t", reader().analyse(text));
    return out.str();
  };
  const std::string expected = print();
  std::vector<std::string> got(4);
  std::vector<std::thread> threads;
  for (std::string& each : got) threads.emplace_back([&] { each = print(); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : got) EXPECT_EQ(each, expected);
}

TEST(Reader, BoundsThePairsOfASentenceWithTwoHundredNames) {
  std::string text = "The meeting was attended by";
  for (int i = 0; i < 200; ++i) text += std::string(" Ivan Petrov") + static_cast<char>('a' + i % 26) + ",";
  const Reading reading = reader().read(text + " and others.");
  expect_sound(text + " and others.", reading.analysis);
  EXPECT_LT(reading.cues.size(), 40000U);
}

TEST(Reader, RelatesTwoGivenStretches) {
  const auto cues = reader().relate("Rebels shelled the airport held by government troops.", {0, 6}, {15, 22});
  ASSERT_FALSE(cues.empty());
  const auto best = std::ranges::max_element(cues, {}, &RelationCue::score);
  EXPECT_EQ(best->predicate, Predicate::attacks);
}

TEST(Reader, AMissingOrDamagedModelIsAClearError) {
  EXPECT_THROW(Reader("no/such.model"), ModelError);
  const std::string damaged = testing::TempDir() + "damaged.model";
  {
    std::ifstream in(shipped_model(), std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    std::string content = bytes.str();
    content[content.size() / 2] = static_cast<char>(content[content.size() / 2] + 1);
    std::ofstream(damaged, std::ios::binary) << content;
  }
  EXPECT_THROW(Reader{damaged}, ModelError);
}

}  // namespace
}  // namespace actorgraph::extract
