// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/row_kernels.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace actorgraph::extract::rows {
namespace {

constexpr std::size_t odd_size = 83;  // whole vectors and a rest, whatever the processor's are

// A little over what the row kernels may be given: large and small, of both signs, and zero.
std::vector<float> wave(std::size_t size, float height) {
  std::vector<float> row(size);
  for (std::size_t i = 0; i < size; ++i) row[i] = height * std::sin(0.7F * static_cast<float>(i));
  return row;
}

std::vector<float> activated(const std::vector<float>& row, Activation activation) {
  const std::vector<float> bias(row.size(), 0.0F);
  std::vector<float> out(row.size());
  finish(row.data(), bias.data(), activation, row.size(), out.data());
  return out;
}

TEST(RowKernels, GeluIsTheNormalDistributionsToWithinAHundredThousandth) {
  std::vector<float> row;
  for (float x = -20.0F; x < 20.0F; x += 0.001F) row.push_back(x);
  const auto out = activated(row, Activation::gelu);
  for (std::size_t i = 0; i < row.size(); ++i) {
    const double x = row[i];
    EXPECT_NEAR(out[i], x * 0.5 * std::erfc(-x / std::sqrt(2.0)), 1e-5) << x;
  }
}

TEST(RowKernels, OtherActivationsAreExact) {
  const auto row = wave(odd_size, 3.0F);
  const auto relu = activated(row, Activation::relu);
  const auto leaky = activated(row, Activation::leaky_relu);
  const auto tanh = activated(row, Activation::tanh);
  for (std::size_t i = 0; i < row.size(); ++i) {
    EXPECT_EQ(relu[i], std::max(row[i], 0.0F));
    EXPECT_FLOAT_EQ(leaky[i], row[i] < 0 ? 0.1F * row[i] : row[i]);
    EXPECT_NEAR(tanh[i], std::tanh(row[i]), 1e-6);
  }
  EXPECT_EQ(activated(row, Activation::none), row);
}

void expect_close_bytes(const std::vector<float>& row) {
  std::vector<std::uint8_t> bytes(row.size());
  const ByteRow made = to_bytes(row.data(), row.size(), bytes.data());
  for (std::size_t i = 0; i < row.size(); ++i)
    EXPECT_NEAR(made.scale * static_cast<float>(bytes[i] - made.zero), row[i], 0.51F * made.scale) << i;
}

TEST(RowKernels, BytesAreWithinHalfAStepOfTheRow) {
  expect_close_bytes(wave(odd_size, 5.0F));
  std::vector<float> positive(odd_size, 0.25F);
  positive.back() = 1000.0F;
  expect_close_bytes(positive);
  std::vector<float> negative(odd_size, -0.25F);
  negative.front() = -1e-20F;
  expect_close_bytes(negative);
  expect_close_bytes(std::vector<float>(odd_size, 0.0F));
}

TEST(RowKernels, FinishesByteProductsAsTheFloatsTheyStandFor) {
  const auto bias = wave(odd_size, 0.5F);
  std::vector<std::int32_t> sums(odd_size);
  std::vector<float> column_sums(odd_size);
  std::vector<float> scales(odd_size);
  for (std::size_t i = 0; i < odd_size; ++i) {
    sums[i] = static_cast<std::int32_t>(i * 7919 % 50'000'000) - 300;
    scales[i] = 0.001F * static_cast<float>(i + 1);
    column_sums[i] = scales[i] * (static_cast<float>(i * 31) - 900.0F);
  }
  std::vector<float> out(odd_size);
  finish(sums.data(), {0.01F, 128}, {scales.data(), column_sums.data()}, bias.data(), Activation::none, odd_size,
         out.data());
  for (std::size_t i = 0; i < odd_size; ++i) {
    const double expected = 0.01 * (double{scales[i]} * sums[i] - 128.0 * column_sums[i]) + bias[i];
    EXPECT_NEAR(out[i], expected, 1e-5 * std::max(1.0, std::abs(expected)));
  }
}

TEST(RowKernels, AddsFloatsAndBytes) {
  auto row = wave(odd_size, 1.0F);
  const auto before = row;
  const auto addend = wave(odd_size, -0.5F);
  add(addend.data(), odd_size, row.data());
  const std::vector<std::int8_t> bytes(odd_size, -100);
  add_bytes(bytes.data(), 0.02F, odd_size, row.data());
  for (std::size_t i = 0; i < odd_size; ++i) EXPECT_NEAR(row[i], before[i] + addend[i] - 2.0F, 1e-6);
}

TEST(RowKernels, AddsScaledAndMultipliesAndSums) {
  auto row = wave(odd_size, 1.0F);
  const auto before = row;
  const auto other = wave(odd_size, -0.5F);
  add_scaled(other.data(), 3.0F, odd_size, row.data());
  for (std::size_t i = 0; i < odd_size; ++i) EXPECT_NEAR(row[i], before[i] + 3.0F * other[i], 1e-6);
  const auto added = row;
  multiply(other.data(), odd_size, row.data());
  double total = 0;
  for (std::size_t i = 0; i < odd_size; ++i) {
    EXPECT_NEAR(row[i], added[i] * other[i], 1e-6);
    total += double{added[i]} * other[i];
  }
  EXPECT_NEAR(sum(row.data(), odd_size), total, 1e-4);
  EXPECT_NEAR(dot(added.data(), other.data(), odd_size), total, 1e-4);
}

TEST(RowKernels, WeighsRows) {
  for (const std::size_t size : {odd_size, std::size_t{96}, std::size_t{5}}) {
    const std::size_t stride = size + 3;
    const auto values = wave(3 * stride, 2.0F);
    const std::vector<float> weights{0.5F, -1.0F, 2.0F};
    std::vector<float> out(size, 77.0F);
    weighted_sum({values.data(), stride, 3}, weights.data(), size, out.data());
    for (std::size_t i = 0; i < size; ++i)
      EXPECT_NEAR(out[i], 0.5F * values[i] - values[stride + i] + 2.0F * values[2 * stride + i], 1e-5);
  }
}

TEST(RowKernels, NormalisesToMeanZeroAndVarianceOne) {
  auto row = wave(odd_size, 40.0F);
  for (float& x : row) x += 1000.0F;
  const std::vector<float> weight(odd_size, 2.0F);
  const std::vector<float> bias(odd_size, -1.0F);
  normalize(weight.data(), bias.data(), odd_size, row.data());
  double mean = 0;
  double square = 0;
  for (const float x : row) {
    mean += (x + 1.0) / 2 / odd_size;
    square += (x + 1.0) * (x + 1.0) / 4 / odd_size;
  }
  EXPECT_NEAR(mean, 0.0, 1e-5);
  EXPECT_NEAR(square, 1.0, 1e-5);
}

}  // namespace
}  // namespace actorgraph::extract::rows
