// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/diagram/diagram.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/render/golden.hpp"
#include "tests/render/libya.hpp"

namespace actorgraph::render {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string dot_of(const std::string& name) {
  return draw({{{1, name, ActorKind::person, {}}}, {}}, DiagramFormat::dot);
}

TEST(Diagram, InDotIsTheGoldenOne) {
  expect_golden("libya.dot", draw(libya(), DiagramFormat::dot, {.title = "Libya, February 2018", .focus = {1}}));
}

TEST(Diagram, OfManyActorsGivesTheWordsRoomOfTheirOwn) {
  EXPECT_THAT(draw(wheel(20), DiagramFormat::dot), HasSubstr("\"line 1\""));
  EXPECT_THAT(draw(libya(), DiagramFormat::dot), Not(HasSubstr("\"line 1\"")));
}

TEST(Diagram, IsTheSameBytesForTheSameInput) {
  for (const auto format : {DiagramFormat::dot, DiagramFormat::svg, DiagramFormat::png, DiagramFormat::pdf})
    for (const ActorId count : {8, 20, 30})
      EXPECT_TRUE(draw(wheel(count), format) == draw(wheel(count), format)) << count;
}

TEST(Diagram, HasTheFormatAskedFor) {
  EXPECT_THAT(draw(libya(), DiagramFormat::svg), HasSubstr("<svg "));
  EXPECT_THAT(draw(libya(), DiagramFormat::png), StartsWith("\x89PNG"));
  EXPECT_THAT(draw(libya(), DiagramFormat::pdf), StartsWith("%PDF"));
}

TEST(Diagram, InSvgNamesNoGeneratorAndNoTime) {
  const std::string svg = draw(libya(), DiagramFormat::svg);
  EXPECT_THAT(svg, Not(HasSubstr("<!--")));
  EXPECT_THAT(svg, HasSubstr("Khalifa Haftar"));
  EXPECT_THAT(draw(libya(), DiagramFormat::pdf), HasSubstr("/CreationDate (D:19700101000000Z)"));
}

TEST(Diagram, DrawsNoMoreActorsThanAskedFor) {
  const std::string dot = draw(libya(), DiagramFormat::dot, {.limit = 2});
  EXPECT_THAT(dot, HasSubstr("Libyan National Army"));
  EXPECT_THAT(dot, Not(HasSubstr("Russia")));
}

TEST(Diagram, LeavesOutATripleWhoseActorIsMissing) {
  const graph::Subgraph subgraph{{{1, "Ann", ActorKind::person, {}}}, {said(1, Predicate::leads, 7)}};
  EXPECT_THAT(draw(subgraph, DiagramFormat::dot), Not(HasSubstr("leads")));
}

TEST(Diagram, OfNobodySaysSo) {
  EXPECT_THAT(draw({}, DiagramFormat::dot), HasSubstr("There are no actors to draw."));
  EXPECT_THAT(draw({}, DiagramFormat::svg), HasSubstr("<svg "));
}

TEST(Diagram, KeepsApartTwoActorsOfOneName) {
  const graph::Subgraph twins{{{1, "John Smith", ActorKind::person, {}}, {2, "John Smith", ActorKind::party, {}}},
                              {said(1, Predicate::leads, 2)}};
  EXPECT_THAT(draw(twins, DiagramFormat::dot), HasSubstr("\"John Smith\" -> \"John Smith (actor 2)\""));
}

TEST(Diagram, TakesAnyNameAsItIs) {
  EXPECT_THAT(dot_of(R"(Tom "Tip" O'Neill)"), HasSubstr(R"(label="Tom \"Tip\" O'Neill")"));
  EXPECT_THAT(dot_of(R"(back\Nslash)"), HasSubstr(R"(label="back\\Nslash")"));
  EXPECT_THAT(dot_of("AT&amp;T"), HasSubstr("label=\"AT&amp;amp;T\""));
  EXPECT_THAT(dot_of("<b>bold</b>"), HasSubstr("label=\"<b>bold</b>\""));
  EXPECT_THAT(dot_of("two\nlines\x01"), HasSubstr("label=\"two lines\""));
  EXPECT_THAT(dot_of(""), HasSubstr("label=\"?\""));
  EXPECT_THAT(dot_of("محمد بن سلمان"), HasSubstr("محمد بن سلمان"));
  EXPECT_THAT(dot_of("習近平"), HasSubstr("習近平"));
}

TEST(Diagram, DrawsAnyNameIntoAnyFormat) {
  for (const std::string name : {R"("quotes" \ and < > &lt;)", "-->", "\xFF\xFE broken", "\u202Eturned", "{|}", "%s%n"})
    for (const auto format : {DiagramFormat::svg, DiagramFormat::png, DiagramFormat::pdf})
      EXPECT_FALSE(
          draw({{{1, name, ActorKind::person, {}}, {2, "B", ActorKind::igo, {}}}, {said(1, Predicate::leads, 2)}},
               format, {.title = name})
              .empty())
          << name;
}

TEST(DiagramFormat, FollowsFromTheFilesEnding) {
  EXPECT_EQ(diagram_format_of("a/b.svg"), DiagramFormat::svg);
  EXPECT_EQ(diagram_format_of("HAFTAR.PNG"), DiagramFormat::png);
  EXPECT_EQ(diagram_format_of("x.gv"), DiagramFormat::dot);
  EXPECT_EQ(diagram_format_of("x.pdf"), DiagramFormat::pdf);
  EXPECT_EQ(diagram_format_of("svg"), std::nullopt);
  EXPECT_EQ(diagram_format_of("x.jpg"), std::nullopt);
}

}  // namespace
}  // namespace actorgraph::render
