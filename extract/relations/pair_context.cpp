// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/pair_context.hpp"

#include <algorithm>
#include <cmath>

namespace actorgraph::extract {
namespace {

// Pieces with less than this share of a look add nothing that could be measured.
constexpr float negligible = 1e-4F;

}  // namespace

PairContext::PairContext(Matrix keys, Matrix values) : keys_(std::move(keys)), values_(std::move(values)) {}

std::vector<float> PairContext::look(std::span<const float> query) const {
  const std::size_t pieces = keys_.rows;
  const std::size_t size = keys_.columns / heads;
  const float scale = 1 / std::sqrt(static_cast<float>(size));
  std::vector<float> out(heads * pieces);
  for (std::size_t h = 0; h < heads; ++h) {
    float* to = out.data() + h * pieces;
    for (std::size_t p = 0; p < pieces; ++p) {
      const float* key = keys_.row(p) + h * size;
      float sum = 0;
      for (std::size_t i = 0; i < size; ++i) sum += query[h * size + i] * key[i];
      to[p] = sum * scale;
    }
    const float top = *std::max_element(to, to + pieces);
    for (std::size_t p = 0; p < pieces; ++p) to[p] = std::exp(to[p] - top);
  }
  return out;
}

void PairContext::connect(std::span<const float> subject_look, std::span<const float> object_look,
                          std::span<float> out) const {
  const std::size_t pieces = keys_.rows;
  const std::size_t size = values_.columns / heads;
  std::ranges::fill(out, 0.0F);
  for (std::size_t h = 0; h < heads; ++h) {
    const float* a = subject_look.data() + h * pieces;
    const float* b = object_look.data() + h * pieces;
    float total = 1e-30F;
    for (std::size_t p = 0; p < pieces; ++p) total += a[p] * b[p];
    float* to = out.data() + h * size;
    for (std::size_t p = 0; p < pieces; ++p) {
      const float weight = a[p] * b[p] / total;
      if (weight < negligible) continue;
      const float* value = values_.row(p) + h * size;
      for (std::size_t i = 0; i < size; ++i) to[i] += weight * value[i];
    }
  }
}

}  // namespace actorgraph::extract
