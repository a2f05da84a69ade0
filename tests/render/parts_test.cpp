// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/diagram/bundle.hpp"
#include "render/diagram/label.hpp"
#include "render/diagram/legend.hpp"
#include "render/diagram/stable.hpp"
#include "render/text.hpp"
#include "render/utf8.hpp"
#include "tests/render/libya.hpp"

namespace actorgraph::render {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

graph::Subgraph among_two(std::vector<Triple> triples) { return {{}, std::move(triples)}; }

TEST(Bundles, StackWhatIsOfOneDirectionAndTone) {
  const auto lines = bundles(among_two({said(1, Predicate::attacks, 2), said(1, Predicate::accuses, 2, 3),
                                        said(1, Predicate::aids, 2), said(2, Predicate::attacks, 1)}));
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_THAT(lines_of(lines[0], 4), ElementsAre("accuses ×3", "attacks"));
  EXPECT_EQ(lines[0].support, 3U);
}

TEST(Bundles, KeepDenialsAndMutualRelationsApart) {
  const auto lines = bundles(among_two({said(1, Predicate::leads, 2), said(1, Predicate::meets, 2),
                                        said(1, Predicate::leads, 2, 1, Polarity::negated)}));
  ASSERT_THAT(lines, SizeIs(3));
  EXPECT_FALSE(lines[0].directed);
  EXPECT_THAT(lines_of(lines[2], 4), ElementsAre("not: leads"));
}

TEST(Bundles, CountWhatDoesNotFit) {
  const auto lines = bundles(among_two({said(1, Predicate::attacks, 2, 4), said(1, Predicate::accuses, 2, 3),
                                        said(1, Predicate::kills, 2, 2), said(1, Predicate::threatens, 2)}));
  EXPECT_THAT(lines_of(lines.at(0), 4), SizeIs(4));
  EXPECT_THAT(lines_of(lines.at(0), 3), ElementsAre("attacks ×4", "accuses ×3", "+ 2 more"));
  EXPECT_THAT(lines_of(lines.at(0), 1), ElementsAre("attacks ×4", "+ 3 more"));
}

TEST(Bundles, TheBestOfManyKeepALineForEveryActor) {
  auto lines = bundles(among_two({said(1, Predicate::attacks, 2, 9), said(2, Predicate::attacks, 1, 8),
                                  said(1, Predicate::aids, 2, 7), said(3, Predicate::leads, 1, 1)}));
  const auto best = best_of(lines, 2, {});
  ASSERT_THAT(best, SizeIs(3));
  EXPECT_EQ(best[2].from, 3);
  EXPECT_THAT(best_of(lines, 10, {}), SizeIs(4));
}

TEST(Bundles, TheBestOfManyPreferThoseOfTheFocus) {
  auto lines = bundles(among_two({said(1, Predicate::attacks, 2, 3), said(1, Predicate::aids, 2, 3),
                                  said(3, Predicate::attacks, 4, 2), said(3, Predicate::aids, 4, 2)}));
  const auto best = best_of(lines, 2, {3});
  ASSERT_THAT(best, SizeIs(3));
  EXPECT_EQ(best[1].from, 3);
  EXPECT_EQ(best[2].from, 3);
}

TEST(Tone, FollowsTheVocabulary) {
  EXPECT_EQ(tone_of(Predicate::attacks), Tone::hostile);
  EXPECT_EQ(tone_of(Predicate::leads), Tone::neutral);
  EXPECT_EQ(tone_of(Predicate::aids), Tone::friendly);
}

TEST(Legend, ShowsOnlyWhatOccurs) {
  const std::string html =
      html_of({.title = "A & B", .kinds = {ActorKind::party}, .tones = {Tone::hostile}, .note = {}});
  EXPECT_THAT(html, HasSubstr("A &amp; B"));
  EXPECT_THAT(html, HasSubstr("party"));
  EXPECT_THAT(html, HasSubstr("hostile"));
  EXPECT_THAT(html, Not(HasSubstr("friendly")));
  EXPECT_THAT(html, Not(HasSubstr("denied")));
  EXPECT_THAT(html_of({}), IsEmpty());
}

TEST(Legend, BreaksALongRow) {
  Legend legend;
  for (std::size_t kind = 0; kind < actor_kind_count; ++kind) legend.kinds.insert(static_cast<ActorKind>(kind));
  const std::string html = html_of(legend);
  std::size_t rows = 0;
  for (std::size_t at = html.find("FIXEDSIZE=\"TRUE\" WIDTH"); at != std::string::npos;
       at = html.find("<TABLE", at + 1))
    ++rows;
  EXPECT_THAT(html, HasSubstr("organisation"));
  EXPECT_EQ(rows, 2U);
}

TEST(Wrap, FillsLinesEvenlyAndBreaksBetweenWords) {
  EXPECT_THAT(wrap("Government of National Accord", 18), ElementsAre("Government of", "National Accord"));
  EXPECT_THAT(wrap("Russia", 18), ElementsAre("Russia"));
  EXPECT_THAT(wrap("Donaudampfschifffahrtsgesellschaft", 18), ElementsAre("Donaudampfschifffahrtsgesellschaft"));
  EXPECT_THAT(wrap("", 18), IsEmpty());
}

TEST(Printable, IsOneCleanLine) {
  EXPECT_EQ(printable("  a\t\n b\u00A0c\u200B "), "a b c");
  EXPECT_EQ(printable("a\x02z"), "az");
  EXPECT_EQ(printable("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(printable("\u202Eabc"), "abc");
  EXPECT_EQ(printable(""), "?");
}

TEST(Xml, EscapesAndReplaces) {
  EXPECT_EQ(as_xml("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
  EXPECT_EQ(as_xml("a\x01\tb"), "a\uFFFD\tb");
}

TEST(Utf8, ReadsWhatIsBrokenAsReplacements) {
  const auto values = [](std::string_view text) {
    std::u32string all;
    for (const CodePoint& point : code_points(text)) all += point.value;
    return all;
  };
  EXPECT_EQ(values("aé€😀"), U"aé€😀");
  EXPECT_EQ(values("\xC0\xAF"), U"\uFFFD\uFFFD") << "overlong";
  EXPECT_EQ(values("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD") << "a surrogate";
  EXPECT_EQ(values("\xE2\x82"), U"\uFFFD\uFFFD") << "cut off";
  EXPECT_EQ(values("\xF8z"), U"\uFFFDz");
  EXPECT_EQ(count_code_points("aé€😀"), 4U);
}

TEST(Stable, SvgLosesItsComments) {
  EXPECT_EQ(stable_svg("<a><!-- by x -->\n<b stroke=\"transparent\"/><!--\n--></a>"), "<a><b stroke=\"none\"/></a>");
  EXPECT_EQ(stable_svg("<!-- never closed"), "<!-- never closed");
}

TEST(Stable, PdfKeepsItsLength) {
  EXPECT_EQ(stable_pdf("x /CreationDate (D:20261124120532+01'00) y"), "x /CreationDate (D:19700101000000Z)      y");
  EXPECT_EQ(stable_pdf("no date"), "no date");
}

}  // namespace
}  // namespace actorgraph::render
