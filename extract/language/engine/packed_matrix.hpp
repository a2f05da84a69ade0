// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A weight matrix in the order that oneDNN's kernels read, and its products with a few rows. Products run on the
// calling thread alone: callers work on several articles at once instead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "extract/language/engine/workspace.hpp"

namespace actorgraph::extract {

// Whether this processor multiplies bytes faster than floats (AVX-512 VNNI and what came after it).
[[nodiscard]] bool multiplies_bytes();

class PackedMatrix {
 public:
  // Buffers of rows are taken for a count rounded up to this; the rows behind the count may hold anything.
  static constexpr std::size_t row_step = 8;
  [[nodiscard]] static constexpr std::size_t padded(std::size_t rows) {
    return (rows + row_step - 1) / row_step * row_step;
  }

  // Weights are [out x in].
  PackedMatrix(std::span<const float> weights, std::size_t in, std::size_t out);
  PackedMatrix(std::span<const std::int8_t> weights, std::size_t in, std::size_t out);
  ~PackedMatrix();
  PackedMatrix(PackedMatrix&&) noexcept;
  PackedMatrix& operator=(PackedMatrix&&) noexcept;

  // products[r][o] = sum over i of rows[r][i] * weights[o][i]: floats for float weights, unsigned bytes and 32-bit sums
  // for byte weights.
  void multiply(const float* rows, std::size_t count, float* products, Workspace& workspace) const;
  void multiply(const std::uint8_t* rows, std::size_t count, std::int32_t* products, Workspace& workspace) const;

 private:
  struct Kernels;
  std::unique_ptr<Kernels> kernels_;
};

}  // namespace actorgraph::extract
