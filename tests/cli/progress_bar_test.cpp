// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/progress_bar.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace actorgraph::cli {
namespace {

using std::chrono::seconds;

TEST(ProgressBar, TellsShareCountAndTimeLeft) {
  EXPECT_EQ(ProgressBar::line(50, 100, 7, seconds(130)),
            "[###############               ]  50 %  7 articles, 2:10 left");
}

TEST(ProgressBar, PromisesNoTimeAtTheBeginning) {
  EXPECT_EQ(ProgressBar::line(0, 100, 0, seconds(1)), "[                              ]   0 %  0 articles");
}

TEST(ProgressBar, CountsWhereTheTotalIsNotKnown) { EXPECT_EQ(ProgressBar::line(50, 0, 7, seconds(9)), "7 articles"); }

TEST(ProgressBar, StaysWithinItsWidthWhenAFileGrew) {
  EXPECT_EQ(ProgressBar::line(150, 100, 7, seconds(1)), "[##############################] 100 %  7 articles");
}

TEST(ProgressBar, WritesNothingWhereNoTerminalIs) {
  std::ostringstream out;
  { ProgressBar(out, false, 100).update(50, 7); }
  EXPECT_EQ(out.str(), "");
}

TEST(ProgressBar, ClearsItsLineAtTheEnd) {
  std::ostringstream out;
  { ProgressBar(out, true, 100).update(50, 7); }
  EXPECT_TRUE(out.str().ends_with("\r\x1b[K"));
}

}  // namespace
}  // namespace actorgraph::cli
