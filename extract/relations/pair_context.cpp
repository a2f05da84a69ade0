// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/pair_context.hpp"

#include <algorithm>
#include <cmath>

#include "extract/language/engine/row_kernels.hpp"

namespace actorgraph::extract {

PairContext::PairContext(Matrix keys, Matrix values) : keys_(std::move(keys)), values_(std::move(values)) {}

std::vector<float> PairContext::look(std::span<const float> query) const {
  const std::size_t pieces = keys_.rows;
  const std::size_t size = keys_.columns / heads;
  const float scale = 1 / std::sqrt(static_cast<float>(size));
  std::vector<float> out(heads * pieces);
  for (std::size_t h = 0; h < heads; ++h) {
    float* to = out.data() + h * pieces;
    for (std::size_t p = 0; p < pieces; ++p) {
      to[p] = scale * rows::dot(&query[h * size], keys_.row(p) + h * size, size);
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
  std::vector<float> look(subject_look.begin(), subject_look.end());
  rows::multiply(object_look.data(), look.size(), look.data());
  for (std::size_t h = 0; h < heads; ++h) {
    float* share = &look[h * pieces];
    const float total = rows::sum(share, pieces) + 1e-30F;
    for (std::size_t p = 0; p < pieces; ++p) share[p] /= total;
    rows::weighted_sum({values_.row(0) + h * size, values_.columns, pieces}, share, size, &out[h * size]);
  }
}

}  // namespace actorgraph::extract
