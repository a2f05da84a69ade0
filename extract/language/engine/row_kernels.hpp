// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What happens to single rows between the matrix products, vectorised for the processor at hand (Highway picks the
// instructions when the program runs). Rows need no alignment and may have any length.
#pragma once

#include <cstddef>
#include <cstdint>

namespace actorgraph::extract {

// gelu is x * Phi(x), Phi the normal distribution's, to within 1e-5; leaky_relu has a slope of 0.1 below zero.
enum class Activation : std::uint8_t { none, gelu, relu, leaky_relu, tanh };

namespace rows {

// A row of unsigned bytes q stands for the floats scale * (q - zero).
struct ByteRow {
  float scale;
  std::int32_t zero;
};

// Picks the scale that covers the row's own range and zero.
ByteRow to_bytes(const float* row, std::size_t size, std::uint8_t* bytes);

// out = activation(sums + bias)
void finish(const float* sums, const float* bias, Activation activation, std::size_t size, float* out);

// Of byte weights, for each column of their product: their scale and the sum of the floats that they stand for.
struct ByteColumns {
  const float* scales;
  const float* sums;
};

// The same from the product of a ByteRow with byte weights.
void finish(const std::int32_t* sums, ByteRow row, ByteColumns columns, const float* bias, Activation activation,
            std::size_t size, float* out);

// row += the floats that byte weights of one scale stand for
void add_bytes(const std::int8_t* bytes, float scale, std::size_t size, float* row);

// row += addend
void add(const float* addend, std::size_t size, float* row);

// row += scale * addend
void add_scaled(const float* addend, float scale, std::size_t size, float* row);

// Rows of a matrix, the first numbers of each being used; stride numbers from one to the next.
struct Rows {
  const float* first;
  std::size_t stride;
  std::size_t count;
};

// out = the sum of the rows, each times its weight
void weighted_sum(Rows rows, const float* weights, std::size_t size, float* out);

// row *= factor, number by number
void multiply(const float* factor, std::size_t size, float* row);

float sum(const float* row, std::size_t size);
float dot(const float* one, const float* other, std::size_t size);

// Layer normalisation in place: mean 0 and variance 1, then weight and bias (epsilon 1e-12, as BERT's).
void normalize(const float* weight, const float* bias, std::size_t size, float* row);

}  // namespace rows
}  // namespace actorgraph::extract
