// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Dates as English news writes them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace actorgraph::extract {

struct FoundDate {
  std::string iso;        // YYYY-MM-DD, or YYYY-MM where no day is given
  std::size_t begin = 0;  // bytes of the text
  std::size_t end = 0;
};

// The first date that names at least year and month: "2018-02-20T10:00Z", "20 February 2018", "Feb. 20th, 2018",
// "February 2018", "20.02.2018", "20/2/2018" (a day over 12 tells it from the month). Meant for single lines.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view line);

// The date that a whole field holds, with year alone allowed; empty when there is none.
[[nodiscard]] std::string parse_date(std::string_view field);

}  // namespace actorgraph::extract
