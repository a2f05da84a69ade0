// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/atoms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace actorgraph::extract {
namespace {

using testing::ElementsAre;

std::vector<std::string> forms(std::string_view text) {
  std::vector<std::string> out;
  for (const Atom& atom : split_atoms(text)) out.emplace_back(atom.form);
  return out;
}

TEST(Atoms, LettersDigitsAndSignsAreApart) {
  EXPECT_THAT(forms("A380, 3.5% (20th)"), ElementsAre("A", "380", ",", "3", ".", "5", "%", "(", "20", "th", ")"));
}

TEST(Atoms, ContractionsAreCutWhereTheTreebanksCutThem) {
  EXPECT_THAT(forms("We don't, can't, cannot"),
              ElementsAre("We", "do", "n", "'", "t", ",", "ca", "n", "'", "t", ",", "can", "not"));
  EXPECT_THAT(forms("Don\u2019ts"), ElementsAre("Don", "\u2019", "ts"));
}

TEST(Atoms, ARepeatedSignIsOneAtom) {
  EXPECT_THAT(forms("No... ))"), ElementsAre("No", "...", ")", ")"));
  EXPECT_TRUE(is_run_of_signs(split_atoms("...")[0]));
  EXPECT_FALSE(is_run_of_signs(split_atoms(")")[0]));
}

TEST(Atoms, SpansCountCodePoints) {
  const auto atoms = split_atoms("\u00c9lys\u00e9e \U0001F600 Paris");
  ASSERT_EQ(atoms.size(), 3U);
  EXPECT_EQ(atoms[0].span, (Span{0, 6}));
  EXPECT_EQ(atoms[1].span, (Span{7, 8}));
  EXPECT_EQ(atoms[2].span, (Span{9, 14}));
}

TEST(Atoms, InvisibleAndNoBreakSpacesOnlySeparate) {
  EXPECT_THAT(forms("EU\u200bNATO\u00a0UN\u00adHCR"), ElementsAre("EU", "NATO", "UN", "HCR"));
  EXPECT_THAT(forms(" \n\t\u200b"), ElementsAre());
}

TEST(Atoms, SeparatorsTellLinesFromParagraphs) {
  const auto atoms = split_atoms("One two\nthree\n\nfour.");
  std::vector<Separator> found;
  for (const Atom& atom : atoms) found.push_back(atom.separator);
  EXPECT_THAT(found, ElementsAre(Separator::paragraph, Separator::space, Separator::line, Separator::paragraph,
                                 Separator::none));
}

TEST(Atoms, ShapesTellHowAWordIsWritten) {
  std::vector<Shape> found;
  for (const Atom& atom : split_atoms("rebels Haftar NATO McCain A 7 ; \u0645\u0635\u0631"))
    found.push_back(atom.shape);
  EXPECT_THAT(found, ElementsAre(Shape::lower, Shape::capitalised, Shape::capitals, Shape::mixed, Shape::capital,
                                 Shape::digits, Shape::sign, Shape::lower));
}

TEST(Windows, EndAtTheLastLikelySentenceThatFits) {
  const auto atoms = split_atoms("He met Mr. Smith today. Then he left the big town again.");
  const std::vector<std::size_t> sizes(atoms.size(), 1);
  const auto windows = split_windows(atoms, sizes, 10);
  ASSERT_GE(windows.size(), 2U);
  EXPECT_EQ(atoms[windows[1].begin].form, "Then");
}

TEST(Windows, CoverAllAtomsWithinTheLimitEvenWithoutAnyPlaceToCut) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "word ";
  const auto atoms = split_atoms(text);
  const std::vector<std::size_t> sizes(atoms.size(), 2);
  std::size_t next = 0;
  for (const AtomRange& window : split_windows(atoms, sizes, 64)) {
    EXPECT_EQ(window.begin, next);
    EXPECT_LE((window.end - window.begin) * 2, 64U);
    next = window.end;
  }
  EXPECT_EQ(next, atoms.size());
}

}  // namespace
}  // namespace actorgraph::extract
