// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Rows of numbers, row after row: what goes between the layers of the model.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace actorgraph::extract {

struct Matrix {
  Matrix() = default;
  Matrix(std::size_t rows_, std::size_t columns_) : rows(rows_), columns(columns_), values(rows_ * columns_) {}

  [[nodiscard]] float* row(std::size_t r) { return values.data() + r * columns; }
  [[nodiscard]] const float* row(std::size_t r) const { return values.data() + r * columns; }
  [[nodiscard]] std::span<const float> view(std::size_t r) const { return {row(r), columns}; }

  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<float> values;
};

}  // namespace actorgraph::extract
