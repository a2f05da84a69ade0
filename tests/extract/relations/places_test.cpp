// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/places.hpp"

#include <gtest/gtest.h>

#include "tests/extract/analysis_builder.hpp"

namespace actorgraph::extract {
namespace {

using enum ActorKind;

TEST(Places, StandBehindAPrepositionInTheClause) {
  // "Ada met Ivo in the Hague after talks with Celand in Oslo had failed."
  WrittenText written = parsed_text(
      "Ada Ada PROPN 2 nsubj\nmet meet VERB 0 root\nIvo Ivo PROPN 2 obj\nin in ADP 6 case\nthe the DET 6 det\n"
      "Hague Hague PROPN 2 obl\nafter after SCONJ 13 mark\ntalks talk NOUN 13 nsubj\nwith with ADP 10 case\n"
      "Celand Celand PROPN 8 nmod\nin in ADP 12 case\nOslo Oslo PROPN 8 nmod\nfailed fail VERB 2 advcl\n");
  const auto ada = written.mention("Ada", person);
  const auto ivo = written.mention("Ivo", person);
  written.mention("the Hague", place);
  const auto celand = written.mention("Celand", country);
  const auto oslo = written.mention("Oslo", place);
  const CodePoints text(written.text);
  EXPECT_EQ(place_of(written.analysis, ada, ivo, text), "Hague");
  EXPECT_EQ(place_of(written.analysis, celand, celand, text), "Oslo");
  EXPECT_EQ(place_of(written.analysis, celand, oslo, text), "");
}

TEST(Places, WithoutATreeMustBeTheOnlyOne) {
  WrittenText one = plain_text("Ada met Ivo in northern Norway. Celand watched.");
  const auto ada = one.mention("Ada", person);
  const auto ivo = one.mention("Ivo", person);
  one.mention("Norway", country);
  const auto celand = one.mention("Celand", country);
  EXPECT_EQ(place_of(one.analysis, ada, ivo, CodePoints(one.text)), "Norway");
  EXPECT_EQ(place_of(one.analysis, ada, celand, CodePoints(one.text)), "");
  WrittenText two = plain_text("Ada met Ivo in Norway and in Malta.");
  two.mention("Ada", person);
  two.mention("Ivo", person);
  two.mention("Norway", country);
  two.mention("Malta", country);
  EXPECT_EQ(place_of(two.analysis, 0, 1, CodePoints(two.text)), "");
}

TEST(Places, AreNotTheActorsOfTheStatement) {
  WrittenText written = plain_text("Ada arrived in Norway and thanked Malta.");
  const auto ada = written.mention("Ada", person);
  const auto norway = written.mention("Norway", country);
  written.mention("Malta", country);
  EXPECT_EQ(place_of(written.analysis, ada, norway, CodePoints(written.text)), "");
}

}  // namespace
}  // namespace actorgraph::extract
