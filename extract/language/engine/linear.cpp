// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/linear.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <string>

#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

// Rows that go through together: their 32-bit sums should stay in the second-level cache beside the weights.
constexpr std::size_t block = 64;

const std::vector<std::size_t>& matrix_shape(const ModelFile& file, const std::string& name) {
  const auto& shape = file.tensor(name).shape;
  if (shape.size() != 2 || shape[0] == 0 || shape[1] == 0)
    throw ModelError(
        fmt::format("The model's tensor {} is no matrix; use the model that came with this program.", name));
  return shape;
}

std::vector<float> copy(std::span<const float> values) { return {values.begin(), values.end()}; }

std::vector<float> scaled_sums(std::span<const std::int8_t> weights, std::span<const float> scales, std::size_t in) {
  std::vector<float> sums;
  auto row = weights.begin();
  for (const float scale : scales) {
    const auto next = row + static_cast<std::ptrdiff_t>(in);
    sums.push_back(scale * static_cast<float>(std::accumulate(row, next, std::int32_t{0})));
    row = next;
  }
  return sums;
}

std::vector<float> as_floats(std::span<const std::int8_t> weights, std::span<const float> scales, std::size_t in) {
  std::vector<float> floats(weights.size());
  for (std::size_t row = 0; row < scales.size(); ++row)
    rows::add_bytes(&weights[row * in], scales[row], in, &floats[row * in]);
  return floats;
}

}  // namespace

Linear::Linear(const ModelFile& file, std::string_view name, Arithmetic arithmetic) {
  const std::string weight = std::string(name) + ".weight";
  const std::string bias = std::string(name) + ".bias";
  const auto& shape = matrix_shape(file, weight);
  out_ = shape[0];
  in_ = shape[1];
  bias_ = file.has(bias) ? copy(file.floats(bias, {out_})) : std::vector<float>(out_, 0.0F);
  if (file.tensor(weight).type == Tensor::Type::f32) {
    weights_.emplace_back(file.floats(weight, shape), in_, out_);
    return;
  }
  const auto bytes = file.bytes(weight, shape);
  const auto scales = file.floats(weight + ".scale", {out_});
  if (arithmetic == Arithmetic::floats || !multiplies_bytes()) {
    weights_.emplace_back(as_floats(bytes, scales, in_), in_, out_);
    return;
  }
  weights_.emplace_back(bytes, in_, out_);
  scales_ = copy(scales);
  column_sums_ = scaled_sums(bytes, scales, in_);
}

void Linear::apply(std::span<const float> in, std::span<float> out, Workspace& workspace, Activation activation) const {
  const std::size_t rows = in.size() / in_;
  assert(in.size() == rows * in_ && out.size() == rows * out_);
  for (std::size_t done = 0; done < rows; done += block) {
    const std::size_t count = std::min(block, rows - done);
    const auto run = scales_.empty() ? &Linear::apply_floats : &Linear::apply_bytes;
    (this->*run)(in.data() + done * in_, count, out.data() + done * out_, workspace, activation);
  }
}

void Linear::apply_floats(const float* in, std::size_t rows, float* out, Workspace& workspace,
                          Activation activation) const {
  Workspace::Frame frame(workspace);
  const std::size_t padded = PackedMatrix::padded(rows);
  const auto copied = frame.take<float>(padded * in_);
  const auto sums = frame.take<float>(padded * out_);
  std::fill(std::copy_n(in, rows * in_, copied.begin()), copied.end(), 0.0F);
  weights_.front().multiply(copied.data(), rows, sums.data(), workspace);
  for (std::size_t row = 0; row < rows; ++row)
    rows::finish(&sums[row * out_], bias_.data(), activation, out_, out + row * out_);
}

void Linear::apply_bytes(const float* in, std::size_t rows, float* out, Workspace& workspace,
                         Activation activation) const {
  Workspace::Frame frame(workspace);
  const std::size_t padded = PackedMatrix::padded(rows);
  const auto bytes = frame.take<std::uint8_t>(padded * in_);
  const auto sums = frame.take<std::int32_t>(padded * out_);
  const auto scales = frame.take<rows::ByteRow>(rows);
  for (std::size_t row = 0; row < rows; ++row) scales[row] = rows::to_bytes(in + row * in_, in_, &bytes[row * in_]);
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(rows * in_), bytes.end(), std::uint8_t{0});
  weights_.front().multiply(bytes.data(), rows, sums.data(), workspace);
  for (std::size_t row = 0; row < rows; ++row)
    rows::finish(&sums[row * out_], scales[row], {scales_.data(), column_sums_.data()}, bias_.data(), activation, out_,
                 out + row * out_);
}

}  // namespace actorgraph::extract
