// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/dense.hpp"

#include <algorithm>

namespace actorgraph::extract {

Matrix apply(const Linear& layer, const Matrix& rows, Workspace& workspace, Activation activation) {
  Matrix out(rows.rows, layer.out());
  if (rows.rows > 0) layer.apply(rows.values, out.values, workspace, activation);
  return out;
}

Matrix with_one(const Matrix& rows) {
  Matrix out(rows.rows, rows.columns + 1);
  for (std::size_t r = 0; r < rows.rows; ++r) {
    std::ranges::copy(rows.view(r), out.row(r));
    out.row(r)[rows.columns] = 1;
  }
  return out;
}

Matrix slice(const Matrix& rows, std::size_t begin, std::size_t end) {
  Matrix out(end - begin, rows.columns);
  if (end > begin) std::copy(rows.row(begin), rows.row(begin) + out.values.size(), out.values.begin());
  return out;
}

float dot(std::span<const float> one, std::span<const float> other) {
  // Sixteen sums side by side, which the compiler keeps in vector registers.
  float sums[16] = {};
  std::size_t i = 0;
  for (; i + 16 <= one.size(); i += 16) {
    for (std::size_t k = 0; k < 16; ++k) sums[k] += one[i + k] * other[i + k];
  }
  float total = 0;
  for (const float sum : sums) total += sum;
  for (; i < one.size(); ++i) total += one[i] * other[i];
  return total;
}

}  // namespace actorgraph::extract
