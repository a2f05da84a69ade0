// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gtest/gtest.h>

#include "extract/source/dates.hpp"
#include "extract/source/text_head.hpp"

namespace actorgraph::extract {
namespace {

Article head_of(std::string_view text) {
  Article article;
  read_text_head(text, article);
  return article;
}

TEST(Dates, ReadsTheFormsOfEnglishNews) {
  for (const char* text :
       {"2018-02-20", "2018-02-20T10:30:00Z", "20 February 2018", "Tuesday, 20th of February, 2018", "Feb. 20, 2018",
        "february 20th 2018", "20.02.2018", "20/02/2018", "2/20/2018", "Tue, 20 Feb 2018 10:30:00 GMT"})
    EXPECT_EQ(parse_date(text), "2018-02-20") << text;
}

TEST(Dates, KeepsWhatIsKnownOfADate) {
  EXPECT_EQ(parse_date("February 2018"), "2018-02");
  EXPECT_EQ(parse_date("2018-02"), "2018-02");
  EXPECT_EQ(parse_date(" 2018 "), "2018");
}

TEST(Dates, RefusesWhatIsNoDay) {
  for (const char* text : {"", "30.02.2018", "2018-13-01", "2/3/2018", "the 1990s", "0018", "20 Februar"})
    EXPECT_EQ(parse_date(text), "") << text;
}

TEST(TextHead, ReadsHeaderLinesAndTellsWhereTheTextBegins) {
  const std::string text =
      "Title: Libya asks Russia\nDate: 20 February 2018\nSource: Sputnik\nURL: http://a.b\n\nHaftar leads.";
  Article article;
  EXPECT_EQ(text.substr(read_text_head(text, article)), "\nHaftar leads.");
  EXPECT_EQ(article.title, "Libya asks Russia");
  EXPECT_EQ(article.date, "2018-02-20");
  EXPECT_EQ(article.source, "Sputnik");
  EXPECT_EQ(article.url, "http://a.b");
}

TEST(TextHead, ATitleLineMayStandAboveTheHeaderLines) {
  const Article article =
      head_of("# Libya asks Russia\n\nsource: written for actorgraph\ndate: 2018-02-20\n\nHaftar leads.");
  EXPECT_EQ(article.title, "Libya asks Russia");
  EXPECT_EQ(article.source, "written for actorgraph");
  EXPECT_EQ(article.date, "2018-02-20");
}

TEST(TextHead, ReadsFrontMatter) {
  const std::string text = "---\ntitle: T\ndate: 2018-02-20\n---\nHaftar leads.";
  Article article;
  EXPECT_EQ(text.substr(read_text_head(text, article)), "Haftar leads.");
  EXPECT_EQ(article.title, "T");
}

TEST(TextHead, AFirstLineAloneIsTheTitleUnlessItIsASentence) {
  EXPECT_EQ(head_of("Libya asks Russia for help\n\nHaftar leads.").title, "Libya asks Russia for help");
  EXPECT_EQ(head_of("Haftar leads the army.\n\nHe is a marshal.").title, "");
  EXPECT_EQ(head_of("Haftar leads\nthe army.").title, "");
}

TEST(TextHead, ReadsADateline) {
  const Article article = head_of("TRIPOLI, 20 February 2018 (Reuters) - Haftar leads.");
  EXPECT_EQ(article.date, "2018-02-20");
  EXPECT_EQ(article.source, "Reuters");
  EXPECT_EQ(head_of("Help asked\n\nMOSCOW (Sputnik) \xE2\x80\x94 Both sides ask.").source, "Sputnik");
}

TEST(TextHead, AHyphenInASentenceIsNoDateline) {
  const Article article = head_of("The UN (founded 24 October 1945 in San Francisco) - which is large - met.");
  EXPECT_EQ(article.source, "");
  EXPECT_EQ(article.date, "");
}

TEST(TextHead, ReadsADateLine) {
  EXPECT_EQ(head_of("Libya asks Russia\nPublished on Tuesday, 20 February 2018\n\nHaftar leads.").date, "2018-02-20");
  EXPECT_EQ(head_of("The army was founded on 20 February 2011 by him.").date, "");
}

TEST(TextHead, KeepsWhatIsKnownAlready) {
  Article article{.id = "", .title = "Mine", .date = "2001", .source = "", .url = "", .text = ""};
  read_text_head("title: Other\ndate: 2018-02-20\n\nText.", article);
  EXPECT_EQ(article.title, "Mine");
  EXPECT_EQ(article.date, "2001");
}

}  // namespace
}  // namespace actorgraph::extract
