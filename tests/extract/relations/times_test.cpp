// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/times.hpp"

#include <gtest/gtest.h>

#include "tests/extract/analysis_builder.hpp"

namespace actorgraph::extract {
namespace {

// 20 February 2018 was a Tuesday.
constexpr std::string_view tuesday = "2018-02-20";

std::string time_in(std::string_view sentence, std::string_view article_date = tuesday, bool future = false) {
  const WrittenText written = plain_text(sentence);
  std::string all;
  for (const TimeExpression& time :
       find_times(written.analysis, {0, written.analysis.words.size()}, article_date, future))
    all += (all.empty() ? "" : " ") + time.iso;
  return all;
}

TEST(Times, AreReadInFull) {
  EXPECT_EQ(time_in("They met on November 29, 2016."), "2016-11-29");
  EXPECT_EQ(time_in("They met on 29th of November 2016."), "2016-11-29");
  EXPECT_EQ(time_in("They met in November 2016."), "2016-11");
  EXPECT_EQ(time_in("They met on 2016-11-29 again."), "2016-11-29");
  EXPECT_EQ(time_in("The war of 1998 ended in 2001 (2002)."), "1998 2001 2002");
  EXPECT_EQ(time_in("in power since 1998"), "1998");
  EXPECT_EQ(time_in("They met on February 30, 2016."), "");
}

TEST(Times, WithoutAYearTakeTheNearest) {
  EXPECT_EQ(time_in("They met on Feb. 14."), "2018-02-14");
  EXPECT_EQ(time_in("They met on 3 December."), "2017-12-03");
  EXPECT_EQ(time_in("They met on 3 January.", "2017-12-20"), "2018-01-03");
  EXPECT_EQ(time_in("They will meet on 3 January.", "2018-02-20", true), "2019-01-03");
  EXPECT_EQ(time_in("They met on Feb. 14.", ""), "");
}

TEST(Times, OfAMonthAloneNeedAPreposition) {
  EXPECT_EQ(time_in("They met in January."), "2018-01");
  EXPECT_EQ(time_in("They met in October."), "2017-10");
  EXPECT_EQ(time_in("They met last February."), "2017-02");
  EXPECT_EQ(time_in("They meet by January."), "2019-01");
  EXPECT_EQ(time_in("They may march. May said so."), "");
  EXPECT_EQ(time_in("They met in January.", "2018"), "");
}

TEST(Times, OfWeekdaysLookBackOrAhead) {
  EXPECT_EQ(time_in("They met on Tuesday."), "2018-02-20");
  EXPECT_EQ(time_in("They met on Friday."), "2018-02-16");
  EXPECT_EQ(time_in("They met last Tuesday."), "2018-02-13");
  EXPECT_EQ(time_in("They will meet on Friday.", tuesday, true), "2018-02-23");
  EXPECT_EQ(time_in("They meet next Tuesday."), "2018-02-27");
  EXPECT_EQ(time_in("They met on Friday.", "2018-02"), "");
}

TEST(Times, RelativeToTheArticle) {
  EXPECT_EQ(time_in("They met yesterday."), "2018-02-19");
  EXPECT_EQ(time_in("They meet tomorrow."), "2018-02-21");
  EXPECT_EQ(time_in("They met this morning."), "2018-02-20");
  EXPECT_EQ(time_in("They met last night."), "2018-02-19");
  EXPECT_EQ(time_in("They met last week."), "2018-02");
  EXPECT_EQ(time_in("They met last month."), "2018-01");
  EXPECT_EQ(time_in("They meet next year."), "2019");
  EXPECT_EQ(time_in("They met two years ago."), "2016");
  EXPECT_EQ(time_in("They met 14 months ago."), "2016-12");
  EXPECT_EQ(time_in("They met ten days ago."), "2018-02-10");
  EXPECT_EQ(time_in("They met a decade ago, this time."), "");
  EXPECT_EQ(time_in("They met yesterday.", ""), "");
}

TEST(Times, OfAStatementStandInItsClause) {
  // "Ayland attacked Beland on Monday after Celand left in 2011."
  WrittenText written = parsed_text(
      "Ayland Ayland PROPN 2 nsubj\nattacked attack VERB 0 root\nBeland Beland PROPN 2 obj\non on ADP 5 case\n"
      "Monday Monday PROPN 2 obl\nafter after SCONJ 8 mark\nCeland Celand PROPN 8 nsubj\nleft leave VERB 2 advcl\n"
      "in in ADP 10 case\n2011 2011 NUM 8 obl\n. . PUNCT 2 punct\n");
  EXPECT_EQ(time_of(written.analysis, 0, 2, tuesday, Modality::actual), "2018-02-19");
  EXPECT_EQ(time_of(written.analysis, 0, 2, tuesday, Modality::future), "2018-02-26");
  EXPECT_EQ(time_of(written.analysis, 6, 6, tuesday, Modality::actual), "2011");
  EXPECT_EQ(time_of(written.analysis, 0, 2, "", Modality::actual), "");
}

TEST(Times, WithoutATreeMustBeTheOnlyOne) {
  const WrittenText one = plain_text("Ayland attacked Beland in 2011.");
  EXPECT_EQ(time_of(one.analysis, 0, 2, tuesday, Modality::actual), "2011");
  const WrittenText two = plain_text("Ayland attacked Beland in 2011 and in 2012. Celand left.");
  EXPECT_EQ(time_of(two.analysis, 0, 2, tuesday, Modality::actual), "");
  EXPECT_EQ(time_of(two.analysis, 0, 9, tuesday, Modality::actual), "");
}

}  // namespace
}  // namespace actorgraph::extract
