// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/detail/packed_date.hpp"

#include <charconv>

namespace actorgraph::graph::detail {
namespace {

// A number of exactly so many digits; 0 when it is none.
PackedDate digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return 0;
  PackedDate value = 0;
  const char* const end = text.data() + at + count;
  const auto [stop, error] = std::from_chars(text.data() + at, end, value);
  return error == std::errc{} && stop == end ? value : 0;
}

void append(std::string& out, PackedDate value, std::size_t width) {
  const std::string text = std::to_string(value);
  out.append(width - text.size(), '0').append(text);
}

}  // namespace

PackedDate pack_date(std::string_view date) {
  const bool shaped = (date.size() == 4) || (date.size() == 7 && date[4] == '-') ||
                      (date.size() == 10 && date[4] == '-' && date[7] == '-');
  const PackedDate year = shaped ? digits(date, 0, 4) : 0;
  if (year == 0) return 0;
  return year * 10000 + digits(date, 5, 2) * 100 + digits(date, 8, 2);
}

std::string unpack_date(PackedDate date) {
  std::string text;
  if (date == 0) return text;
  append(text, date / 10000, 4);
  const PackedDate month = date / 100 % 100;
  if (month != 0) append(text.append("-"), month, 2);
  if (month != 0 && date % 100 != 0) append(text.append("-"), date % 100, 2);
  return text;
}

}  // namespace actorgraph::graph::detail
