// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/attention.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "extract/language/engine/attention.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h:
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace actorgraph::extract::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

// A tile of products is held in registers: 6 rows of two vectors leave room for the operands among the 16 registers of
// the older processors.
using Tag = hn::CappedTag<float, head_width / 2>;
constexpr std::size_t tile_rows = 6;
constexpr float minus_infinity = -1e30F;

HWY_INLINE std::size_t tile_width() { return 2 * hn::Lanes(Tag()); }

// c[6 x tile_width] = a[6 x depth] * b[depth x tile_width], leading dimensions given.
HWY_INLINE void multiply_tile(const float* HWY_RESTRICT a, std::size_t lda, const float* HWY_RESTRICT b,
                              std::size_t ldb, std::size_t depth, float* HWY_RESTRICT c, std::size_t ldc) {
  const Tag d;
  const std::size_t half = hn::Lanes(d);
  auto c00 = hn::Zero(d), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00;
  auto c30 = c00, c31 = c00, c40 = c00, c41 = c00, c50 = c00, c51 = c00;
  for (std::size_t k = 0; k < depth; ++k, b += ldb) {
    const auto b0 = hn::LoadU(d, b);
    const auto b1 = hn::LoadU(d, b + half);
    const auto step = [&](std::size_t row, auto& left, auto& right) HWY_ATTR {
      const auto x = hn::Set(d, a[row * lda + k]);
      left = hn::MulAdd(x, b0, left);
      right = hn::MulAdd(x, b1, right);
    };
    step(0, c00, c01);
    step(1, c10, c11);
    step(2, c20, c21);
    step(3, c30, c31);
    step(4, c40, c41);
    step(5, c50, c51);
  }
  const auto store = [&](std::size_t row, auto left, auto right) HWY_ATTR {
    hn::StoreU(left, d, c + row * ldc);
    hn::StoreU(right, d, c + row * ldc + half);
  };
  store(0, c00, c01);
  store(1, c10, c11);
  store(2, c20, c21);
  store(3, c30, c31);
  store(4, c40, c41);
  store(5, c50, c51);
}

// 2^x for x <= 0 to within float precision: the fraction by a polynomial, the whole part as the exponent.
template <class D, class V = hn::Vec<D>>
HWY_INLINE V power_of_two(D d, V x) {
  const hn::RebindToSigned<D> di;
  x = hn::Max(x, hn::Set(d, -126.0F));
  const auto whole = hn::NearestInt(x);
  const V fraction = hn::Sub(x, hn::ConvertTo(d, whole));
  V p = hn::Set(d, 1.339887440e-3F);
  for (const float coefficient : {9.618437357e-3F, 5.550332548e-2F, 2.402264791e-1F, 6.931472028e-1F, 1.0F})
    p = hn::MulAdd(p, fraction, hn::Set(d, coefficient));
  return hn::BitCast(d, hn::Add(hn::BitCast(di, p), hn::ShiftLeft<23>(whole)));
}

// 2^(x - the row's maximum) in place; what stands behind size, up to padded, becomes 0. Returns the sum.
HWY_INLINE float powers(float* scores, std::size_t size, std::size_t padded) {
  const Tag d;
  std::fill(scores + size, scores + padded, minus_infinity);
  auto most = hn::Set(d, minus_infinity);
  for (std::size_t i = 0; i < padded; i += hn::Lanes(d)) most = hn::Max(most, hn::LoadU(d, scores + i));
  most = hn::MaxOfLanes(d, most);
  auto sum = hn::Zero(d);
  for (std::size_t i = 0; i < padded; i += hn::Lanes(d)) {
    const auto x = power_of_two(d, hn::Sub(hn::LoadU(d, scores + i), most));
    hn::StoreU(x, d, scores + i);
    sum = hn::Add(sum, x);
  }
  return hn::GetLane(hn::SumOfLanes(d, sum));
}

struct Head {
  const float* queries;  // of the first row; rows are stride apart
  std::size_t stride;
  std::size_t rows;
  std::size_t padded;   // rows up to a multiple of the tile's width
  const float* keys;    // panels of [32 x tile_width], transposed
  const float* values;  // [rows x 32]
  float* context;       // of the first row
  std::size_t context_stride;
};

// Lays out keys and values of one head as multiply_tile reads them.
void pack(const float* keys, const float* values, std::size_t stride, std::size_t rows, std::size_t padded,
          float* packed_keys, float* packed_values) {
  const std::size_t width = tile_width();
  for (std::size_t row = 0; row < padded; ++row) {
    float* const column = packed_keys + row / width * width * head_width + row % width;
    for (std::size_t i = 0; i < head_width; ++i) column[i * width] = row < rows ? keys[row * stride + i] : 0.0F;
  }
  for (std::size_t row = 0; row < rows; ++row)
    std::copy_n(values + row * stride, head_width, packed_values + row * head_width);
}

// Rows [first, first + count) of one head, count <= 6.
void attend_rows(const Head& head, std::size_t first, std::size_t count, float* scores) {
  const std::size_t width = tile_width();
  HWY_ALIGN float queries[tile_rows * head_width] = {};
  // Softmax in powers of two.
  const float scale = std::numbers::log2e_v<float> / std::sqrt(static_cast<float>(head_width));
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t i = 0; i < head_width; ++i)
      queries[row * head_width + i] = head.queries[(first + row) * head.stride + i] * scale;
  for (std::size_t column = 0; column < head.padded; column += width)
    multiply_tile(queries, head_width, head.keys + column * head_width, width, head_width, scores + column,
                  head.padded);

  float factors[tile_rows];
  for (std::size_t row = 0; row < count; ++row) {
    factors[row] = 1.0F / powers(scores + row * head.padded, head.rows, head.padded);
  }
  HWY_ALIGN float mixed[tile_rows * head_width];
  for (std::size_t column = 0; column < head_width; column += width)
    multiply_tile(scores, head.padded, head.values + column, head_width, head.rows, mixed + column, head_width);
  for (std::size_t row = 0; row < count; ++row)
    for (std::size_t i = 0; i < head_width; ++i)
      head.context[(first + row) * head.context_stride + i] = mixed[row * head_width + i] * factors[row];
}

void Attend(const float* qkv, std::size_t rows, std::size_t heads, float* context, Workspace& workspace) {
  Workspace::Frame frame(workspace);
  const std::size_t width = heads * head_width;
  const std::size_t padded = (rows + tile_width() - 1) / tile_width() * tile_width();
  float* const keys = frame.take<float>(padded * head_width).data();
  float* const values = frame.take<float>(rows * head_width).data();
  float* const scores = frame.take<float>(tile_rows * padded).data();
  std::fill_n(scores, tile_rows * padded, 0.0F);
  for (std::size_t head = 0; head < heads; ++head) {
    const float* const queries = qkv + head * head_width;
    pack(queries + width, queries + 2 * width, 3 * width, rows, padded, keys, values);
    const Head view{queries, 3 * width, rows, padded, keys, values, context + head * head_width, width};
    for (std::size_t first = 0; first < rows; first += tile_rows)
      attend_rows(view, first, std::min(tile_rows, rows - first), scores);
  }
}

}  // namespace
}  // namespace actorgraph::extract::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace actorgraph::extract {

HWY_EXPORT(Attend);

void attend(std::span<const float> qkv, std::size_t rows, std::size_t heads, std::span<float> context,
            Workspace& workspace) {
  HWY_DYNAMIC_DISPATCH(Attend)
  (qkv.data(), rows, heads, context.data(), workspace);
}

}  // namespace actorgraph::extract
#endif
