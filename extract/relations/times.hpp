// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// When something happened or held: the temporal expressions of a sentence, resolved against the article's date.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/language/analysis.hpp"
#include "graph/model/vocabulary.hpp"

namespace actorgraph::extract {

struct TimeExpression {
  WordRange words;
  std::string iso;  // YYYY, YYYY-MM or YYYY-MM-DD
};

// "on Tuesday", "last month", "in 2011", "29 November 2016", "two years ago", "since 1998", in text order. What is
// relative stays out where the article's date is empty or too coarse. A weekday or day without a year is the last one
// up to the article's date, or the next one if what is told lies in the future.
[[nodiscard]] std::vector<TimeExpression> find_times(const Analysis& analysis, WordRange sentence,
                                                     std::string_view article_date, bool future = false);

// The date of what two words of a sentence say together: that of the expression nearest to them in the tree, in the
// same clause; of the only expression of the sentence where there is no tree. Empty: not said.
[[nodiscard]] std::string time_of(const Analysis& analysis, std::size_t one, std::size_t other,
                                  std::string_view article_date, Modality modality);

}  // namespace actorgraph::extract
