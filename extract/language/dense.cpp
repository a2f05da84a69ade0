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
  return rows::dot(one.data(), other.data(), one.size());
}

}  // namespace actorgraph::extract
