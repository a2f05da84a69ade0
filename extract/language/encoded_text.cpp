// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/encoded_text.hpp"

#include <algorithm>

namespace actorgraph::extract {

Matrix word_rows(const EncodedText& encoded) {
  Matrix out(encoded.word_first_row.size(), encoded.hidden.columns);
  for (std::size_t w = 0; w < out.rows; ++w) {
    const float* first = encoded.hidden.row(encoded.word_first_row[w]);
    const float* last = encoded.hidden.row(encoded.word_last_row[w]);
    float* to = out.row(w);
    for (std::size_t i = 0; i < out.columns; ++i) to[i] = (first[i] + last[i]) / 2;
  }
  return out;
}

Matrix range_rows(const EncodedText& encoded, std::span<const WordRange> ranges) {
  const std::size_t width = encoded.hidden.columns;
  Matrix out(ranges.size(), 2 * width);
  for (std::size_t r = 0; r < ranges.size(); ++r) {
    std::ranges::copy(encoded.hidden.view(encoded.word_first_row[ranges[r].begin]), out.row(r));
    std::ranges::copy(encoded.hidden.view(encoded.word_last_row[ranges[r].end - 1]), out.row(r) + width);
  }
  return out;
}

}  // namespace actorgraph::extract
