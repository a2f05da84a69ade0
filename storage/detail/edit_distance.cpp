// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/edit_distance.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "graph/model/code_points.hpp"

namespace actorgraph::storage::detail {
namespace {

std::vector<std::string_view> letters_of(std::string_view text) {
  const CodePoints points(text);
  std::vector<std::string_view> letters;
  for (std::size_t at = 0; at < points.size(); ++at) letters.push_back(points.slice({at, at + 1}));
  return letters;
}

}  // namespace

std::size_t edit_distance(std::string_view one, std::string_view other) {
  const std::vector<std::string_view> a = letters_of(one);
  const std::vector<std::string_view> b = letters_of(other);
  // Three rows of the table of distances between the beginnings of a and b.
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace actorgraph::storage::detail
