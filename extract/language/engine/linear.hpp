// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// y = activation(x W^T + b) for rows x. Byte weights are multiplied as bytes where the processor can: each row of x is
// then made bytes with a scale of its own. Elsewhere, and for float weights, it is done in floats.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/language/engine/model_file.hpp"
#include "extract/language/engine/packed_matrix.hpp"
#include "extract/language/engine/row_kernels.hpp"
#include "extract/language/engine/workspace.hpp"

namespace actorgraph::extract {

enum class Arithmetic : std::uint8_t { fastest, floats };

class Linear {
 public:
  // Reads NAME.weight [out x in] (f32, or i8 with NAME.weight.scale) and NAME.bias [out], which may be missing. The
  // file isn't needed afterwards. Throws ModelError.
  Linear(const ModelFile& file, std::string_view name, Arithmetic arithmetic = Arithmetic::fastest);

  // in is [rows x in()], out [rows x out()]; they must not overlap. No rows are fine.
  void apply(std::span<const float> in, std::span<float> out, Workspace& workspace,
             Activation activation = Activation::none) const;

  [[nodiscard]] std::size_t in() const { return in_; }
  [[nodiscard]] std::size_t out() const { return out_; }

 private:
  void apply_floats(const float* in, std::size_t rows, float* out, Workspace& workspace, Activation activation) const;
  void apply_bytes(const float* in, std::size_t rows, float* out, Workspace& workspace, Activation activation) const;

  std::size_t in_ = 0;
  std::size_t out_ = 0;
  std::vector<PackedMatrix> weights_;  // one
  std::vector<float> bias_;
  std::vector<float> scales_;       // of the columns of y; empty: floats
  std::vector<float> column_sums_;  // of the byte weights, scaled
};

}  // namespace actorgraph::extract
