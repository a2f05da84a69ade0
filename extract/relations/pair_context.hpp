// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What connects two mentions of a window: each mention, in its role, looks at the window's pieces with four attention
// heads; the product of both looks, made to sum to one, weighs the pieces' values.
#pragma once

#include <span>
#include <vector>

#include "extract/language/matrix.hpp"

namespace actorgraph::extract {

class PairContext {
 public:
  static constexpr std::size_t heads = 4;

  // keys [pieces x heads * key], values [pieces x width]: of one window.
  PairContext(Matrix keys, Matrix values);

  // exp(query . key / sqrt(key size)) for each head and piece, scaled so that the greatest of a head is 1.
  [[nodiscard]] std::vector<float> look(std::span<const float> query) const;

  // The connected pieces' values, a vector of the values' width.
  void connect(std::span<const float> subject_look, std::span<const float> object_look, std::span<float> out) const;

 private:
  Matrix keys_;
  Matrix values_;
};

}  // namespace actorgraph::extract
