// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/petrarch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace actorgraph::extract {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> forms_of(const GazetteerEntry& entry) {
  std::vector<std::string> texts;
  for (const KnownForm& form : entry.forms) texts.push_back(form.text);
  return texts;
}

TEST(Petrarch, ReadsNamesSynonymsAndCodes) {
  const auto dictionary = parse_petrarch(
      "# a comment\n"
      "ABU_NIDAL_ORGANIZATION [IMGMUSALQ] # who and when\n"
      "+ARAB_REVOLUTIONARY_BRIGADES_\n"
      "\n"
      "KOFI_ANNAN_\t\n"
      "+K._ANNAN_\n"
      "\t[IGOUNO 970101-061231] \n"
      "\t[ELI]# IGOrulers.txt\n");
  ASSERT_EQ(dictionary.entries.size(), 2U);
  EXPECT_EQ(dictionary.entries[0].name, "Abu Nidal Organization");
  EXPECT_EQ(dictionary.entries[0].kind, ActorKind::armed_group);
  EXPECT_THAT(forms_of(dictionary.entries[0]), ElementsAre("Arab Revolutionary Brigades"));
  EXPECT_EQ(dictionary.entries[1].name, "Kofi Annan");
  EXPECT_EQ(dictionary.entries[1].kind, ActorKind::person);
  EXPECT_THAT(forms_of(dictionary.entries[1]), ElementsAre("K. Annan"));
  EXPECT_THAT(dictionary.notes, IsEmpty());
}

TEST(Petrarch, KeepsAcronymsInCapitals) {
  const auto dictionary = parse_petrarch("UN_ [IGOUNO]\nTHE_UNITED_NATIONS_ [IGOUNO]\nACTION_FRONT_(AF)_ [FRAREB]\n");
  ASSERT_EQ(dictionary.entries.size(), 3U);
  EXPECT_EQ(dictionary.entries[0].name, "UN");
  EXPECT_EQ(dictionary.entries[1].name, "The United Nations");
  EXPECT_EQ(dictionary.entries[2].name, "Action Front");
}

TEST(Petrarch, TakesTownsAmongAStatesSynonymsForCapitals) {
  const auto dictionary = parse_petrarch("ARMENIA_ [ARM]\n+YEREVAN_ \n");
  ASSERT_EQ(dictionary.entries.size(), 1U);
  EXPECT_EQ(dictionary.entries[0].kind, ActorKind::country);
  EXPECT_EQ(dictionary.entries[0].code, "ARM");
  EXPECT_EQ(dictionary.entries[0].forms.front().form, NameForm::capital);
}

TEST(Petrarch, NotesLinesThatSayNothingUsable) {
  const auto dictionary = parse_petrarch(
      "MINISTER_ [~GOV]\n"
      "LONELY_NAME\n"
      "--- ABANDON [010] ---\n"
      "ARMENIA_ [ARM\n");
  ASSERT_EQ(dictionary.notes.size(), 5U);
  EXPECT_EQ(dictionary.notes[0].line, 1U);
  EXPECT_THAT(dictionary.notes[0].what, HasSubstr("no CAMEO code"));
  EXPECT_EQ(dictionary.notes[1].line, 2U);
  EXPECT_THAT(dictionary.notes[1].what, HasSubstr("without a code"));
  EXPECT_EQ(dictionary.notes[2].line, 3U);
}

TEST(Petrarch, DerivesKindsFromCodes) {
  EXPECT_EQ(kind_of_cameo("RUS", false), ActorKind::country);
  EXPECT_EQ(kind_of_cameo("ARGGOV", true), ActorKind::person);
  EXPECT_EQ(kind_of_cameo("ARGGOV", false), ActorKind::government);
  EXPECT_EQ(kind_of_cameo("NGOUSAHRI", false), ActorKind::organization);
  EXPECT_EQ(kind_of_cameo("IGOUNO", false), ActorKind::igo);
  EXPECT_EQ(kind_of_cameo("ISRPTY", false), ActorKind::party);
  EXPECT_EQ(kind_of_cameo("MUSISI", false), ActorKind::people);
}

}  // namespace
}  // namespace actorgraph::extract
