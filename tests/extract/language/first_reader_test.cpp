// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/first_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/actors/resolve.hpp"
#include "extract/language/first_words.hpp"
#include "extract/relations/phrase_cues.hpp"
#include "graph/model/code_points.hpp"

namespace actorgraph::extract {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> forms;
  for (const Word& word : split_text(text).words) forms.push_back(word.form);
  return forms;
}

// "subject predicate object" of all it says, actors by name.
std::vector<std::string> says(std::string_view text) {
  static const Gazetteer gazetteer;
  static const Titles titles;
  static const PredicateLexicon lexicon;
  const Reading reading = FirstReader(gazetteer, titles, lexicon).read(text);
  const Resolution resolution = resolve_actors(text, reading.analysis, gazetteer, titles);
  std::vector<std::string> statements;
  for (const RelationCue& cue : reading.cues) {
    const auto subject = resolution.actor_of[cue.subject];
    const auto object = resolution.actor_of[cue.object];
    if (!subject || !object) continue;
    statements.push_back(resolution.actors[*subject].name + (cue.negated > 0 ? " not " : " ") +
                         std::string(name(cue.predicate)) + ' ' + resolution.actors[*object].name);
  }
  return statements;
}

TEST(FirstWords, KeepAbbreviationsHyphensAndNumbersWhole) {
  EXPECT_THAT(words("Gen. Al-Sisi paid U.S. firms $1,200.50 in Côte d’Ivoire."),
              ElementsAre("Gen.", "Al-Sisi", "paid", "U.S.", "firms", "$", "1,200.50", "in", "Côte", "d’Ivoire", "."));
}

TEST(FirstWords, SplitPossessivesAndNegations) {
  EXPECT_THAT(words("Ada's men didn't see the states' flags"),
              ElementsAre("Ada", "'s", "men", "did", "n't", "see", "the", "states", "'", "flags"));
}

TEST(FirstWords, CountCodePoints) {
  const Analysis analysis = split_text("Élysée: « non ».");
  const CodePoints text("Élysée: « non ».");
  for (const Word& word : analysis.words) EXPECT_EQ(text.slice(word.span), word.form);
}

TEST(FirstWords, EndSentencesAtStopsAndEmptyLines) {
  EXPECT_EQ(split_text("Mr. Tarn left. He slept.").sentences.size(), 2U);
  EXPECT_EQ(split_text("A headline\n\nThe text goes on").sentences.size(), 2U);
  EXPECT_EQ(split_text("He said \"go.\" Then he left.").sentences.size(), 2U);
  EXPECT_EQ(split_text("It cost 3.5 million, e.g. for\nthe army.").sentences.size(), 1U);
  EXPECT_THAT(split_text(" \n\t ").sentences, IsEmpty());
}

TEST(FirstWords, TakeAnyBytes) {
  EXPECT_NO_THROW((void)split_text("\xFF\xFE '' … \xE2\x80\x8B"));
  EXPECT_EQ(split_text(std::string(100000, 'a')).words.size(), 1U);
}

TEST(PhraseCues, GuessLemmas) {
  EXPECT_THAT(possible_lemmas("attacked"), Contains("attack"));
  EXPECT_THAT(possible_lemmas("accused"), Contains("accuse"));
  EXPECT_THAT(possible_lemmas("stopping"), Contains("stop"));
  EXPECT_THAT(possible_lemmas("making"), Contains("make"));
  EXPECT_THAT(possible_lemmas("allies"), Contains("ally"));
  EXPECT_THAT(possible_lemmas("fought"), Contains("fight"));
}

TEST(FirstReader, ReadsWhoLeadsWhatAndWhoAsksWhom) {
  const auto statements = says(
      "Marshal Khalifa Haftar, chief of the so-called Libyan National Army, left. Both the Libyan Government of "
      "National "
      "Accord (GNA) and the Libyan National Army headed by Khalifa Haftar ask Russia for military support.");
  EXPECT_THAT(statements, Contains("Khalifa Haftar leads Libyan National Army"));
  EXPECT_THAT(statements, Contains("Government of National Accord requests_aid_from Russia"));
  EXPECT_THAT(statements, Contains("Libyan National Army requests_aid_from Russia"));
}

TEST(FirstReader, ReadsActiveAndPassiveVerbsAndNegation) {
  EXPECT_THAT(says("Israel attacked Iran on Monday."), Contains("Israel attacks Iran"));
  EXPECT_THAT(says("Iran was attacked by Israel on Monday."), Contains("Israel attacks Iran"));
  EXPECT_THAT(says("Israel did not attack Iran."), Contains("Israel not attacks Iran"));
  EXPECT_THAT(says("Israel and Jordan accused Iran and Syria."), Contains("Jordan accuses Syria"));
}

TEST(FirstReader, ReadsTitlesAndOwners) {
  EXPECT_THAT(says("Russian President Vladimir Putin spoke."), Contains("Vladimir Putin leads Russia"));
  EXPECT_THAT(says("Hamas leader Dorad Quist spoke."), Contains("Dorad Quist leads Hamas"));
  EXPECT_THAT(says("Russia's Foreign Ministry spoke."), Contains(testing::HasSubstr("part_of Russia")));
  EXPECT_THAT(says("Turkish brigades crossed the border."), Contains(testing::HasSubstr("part_of Turkey")));
}

TEST(FirstReader, ReadsNounsWithTheirPrepositions) {
  EXPECT_THAT(says("Talks between France and Germany began."), Contains(testing::HasSubstr("France")));
  EXPECT_THAT(says("Israel began an attack on Iran."), Contains("Israel attacks Iran"));
}

TEST(FirstReader, TakesNoOrdinaryWordAtTheBeginningOfASentenceForAName) {
  EXPECT_THAT(says("Rockets hit. The rockets hit Iran."), IsEmpty());
  EXPECT_THAT(says("Yesterday Tuesday came."), IsEmpty());
}

TEST(FirstReader, HandlesListsOfThousandsOfNames) {
  std::string list;
  for (int i = 0; i < 2000; ++i) list += "Ada Lind attacked Iran, ";
  EXPECT_NO_THROW((void)says(list));
  EXPECT_THAT(says(""), IsEmpty());
}

}  // namespace
}  // namespace actorgraph::extract
