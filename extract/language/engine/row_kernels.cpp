// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/row_kernels.hpp"

#include <cmath>
#include <type_traits>

// Highway compiles what stands between HWY_BEFORE_NAMESPACE and HWY_AFTER_NAMESPACE once for each kind of processor.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "extract/language/engine/row_kernels.cpp"
#include <hwy/foreach_target.h>
// After foreach_target.h:
#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace actorgraph::extract::rows::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

using Wide = hn::ScalableTag<float>;
using Narrow = hn::CappedTag<float, 1>;

// Calls step(tag, i) for every vector of the row that begins at i: whole ones, then the rest one by one.
template <typename Step>
HWY_INLINE void each(std::size_t size, const Step& step) {
  const std::size_t whole = size / hn::Lanes(Wide()) * hn::Lanes(Wide());
  for (std::size_t i = 0; i < whole; i += hn::Lanes(Wide())) step(Wide(), i);
  for (std::size_t i = whole; i < size; ++i) step(Narrow(), i);
}

// x * Phi(x) = x * (1/2 + t p(t^2)) with t = x held within +-limit; p is a minimax polynomial in 2 t^2 / limit^2 - 1.
template <class D, class V = hn::Vec<D>>
HWY_INLINE V gelu(D d, V x) {
  constexpr float limit = 4.6F;
  const auto half = hn::Set(d, 0.5F);
  const V t = hn::Clamp(x, hn::Set(d, -limit), hn::Set(d, limit));
  const V u = hn::MulSub(hn::Mul(t, t), hn::Set(d, 2.0F / (limit * limit)), hn::Set(d, 1.0F));
  V p = hn::Set(d, 0.00145697282F);
  for (const float coefficient : {-0.0033150276F, 0.0029959057F, -0.00519536991F, 0.0124837987F, -0.0205685891F,
                                  0.0292046506F, -0.0402921182F, 0.0541550855F, -0.0757731336F, 0.1535434F})
    p = hn::MulAdd(p, u, hn::Set(d, coefficient));
  return hn::Mul(x, hn::Add(half, hn::Clamp(hn::Mul(t, p), hn::Neg(half), half)));
}

template <class D, class V = hn::Vec<D>>
HWY_INLINE V activate(D d, V x, Activation activation) {
  switch (activation) {
    case Activation::gelu:
      return gelu(d, x);
    case Activation::relu:
      return hn::Max(x, hn::Zero(d));
    case Activation::leaky_relu:
      return hn::Max(x, hn::Mul(x, hn::Set(d, 0.1F)));
    case Activation::tanh:
      return hn::Tanh(d, x);
    case Activation::none:
      break;
  }
  return x;
}

// Runs work with the activation as a constant, so that no loop asks for it.
template <typename Work>
HWY_INLINE void with(Activation activation, const Work& work) {
  switch (activation) {
    case Activation::gelu:
      return work([](auto d, auto x) HWY_ATTR { return activate(d, x, Activation::gelu); });
    case Activation::none:
      return work([](auto, auto x) HWY_ATTR { return x; });
    default:
      return work([activation](auto d, auto x) HWY_ATTR { return activate(d, x, activation); });
  }
}

ByteRow ToBytes(const float* row, std::size_t size, std::uint8_t* bytes) {
  const Wide wide;
  auto lowest = hn::Zero(wide);
  auto highest = hn::Zero(wide);
  float low = 0.0F;
  float high = 0.0F;
  std::size_t i = 0;
  for (; i + hn::Lanes(wide) <= size; i += hn::Lanes(wide)) {
    const auto x = hn::LoadU(wide, row + i);
    lowest = hn::Min(lowest, x);
    highest = hn::Max(highest, x);
  }
  for (; i < size; ++i) {
    low = row[i] < low ? row[i] : low;
    high = row[i] > high ? row[i] : high;
  }
  const float least = hn::GetLane(hn::MinOfLanes(wide, lowest));
  const float most = hn::GetLane(hn::MaxOfLanes(wide, highest));
  low = least < low ? least : low;
  high = most > high ? most : high;
  const float scale = high > low ? (high - low) / 255.0F : 1.0F;
  const float inverse = 1.0F / scale;
  const auto zero = static_cast<std::int32_t>(-low * inverse + 0.5F);
  each(size, [&](auto d, std::size_t at) HWY_ATTR {
    const auto q = hn::NearestInt(hn::Mul(hn::LoadU(d, row + at), hn::Set(d, inverse)));
    const hn::RebindToSigned<decltype(d)> di;
    const hn::Rebind<std::uint8_t, decltype(d)> du;
    hn::StoreU(hn::DemoteTo(du, hn::Add(q, hn::Set(di, zero))), du, bytes + at);
  });
  return {scale, zero};
}

void AddBytes(const std::int8_t* bytes, float scale, std::size_t size, float* row) {
  each(size, [&](auto d, std::size_t at) HWY_ATTR {
    const hn::Rebind<std::int8_t, decltype(d)> db;
    const hn::RebindToSigned<decltype(d)> di;
    const auto x = hn::ConvertTo(d, hn::PromoteTo(di, hn::LoadU(db, bytes + at)));
    hn::StoreU(hn::MulAdd(x, hn::Set(d, scale), hn::LoadU(d, row + at)), d, row + at);
  });
}

void FinishFloats(const float* sums, const float* bias, Activation activation, std::size_t size, float* out) {
  with(activation, [&](auto act) HWY_ATTR {
    each(size, [&](auto d, std::size_t at) HWY_ATTR {
      hn::StoreU(act(d, hn::Add(hn::LoadU(d, sums + at), hn::LoadU(d, bias + at))), d, out + at);
    });
  });
}

void FinishBytes(const std::int32_t* sums, ByteRow row, ByteColumns columns, const float* bias, Activation activation,
                 std::size_t size, float* out) {
  const float zero = row.scale * static_cast<float>(row.zero);
  with(activation, [&](auto act) HWY_ATTR {
    each(size, [&](auto d, std::size_t at) HWY_ATTR {
      const hn::RebindToSigned<decltype(d)> di;
      const auto sum = hn::ConvertTo(d, hn::LoadU(di, sums + at));
      const auto scale = hn::Mul(hn::LoadU(d, columns.scales + at), hn::Set(d, row.scale));
      const auto offset = hn::NegMulAdd(hn::LoadU(d, columns.sums + at), hn::Set(d, zero), hn::LoadU(d, bias + at));
      hn::StoreU(act(d, hn::MulAdd(sum, scale, offset)), d, out + at);
    });
  });
}

void Add(const float* addend, std::size_t size, float* row) {
  each(size, [&](auto d, std::size_t at)
                 HWY_ATTR { hn::StoreU(hn::Add(hn::LoadU(d, row + at), hn::LoadU(d, addend + at)), d, row + at); });
}

void AddScaled(const float* addend, float scale, std::size_t size, float* row) {
  each(size, [&](auto d, std::size_t at) HWY_ATTR {
    hn::StoreU(hn::MulAdd(hn::LoadU(d, addend + at), hn::Set(d, scale), hn::LoadU(d, row + at)), d, row + at);
  });
}

// Three vectors of the sum at a time, held in registers while the rows go by.
void WeightedSum(Rows rows, const float* weights, std::size_t size, float* out) {
  const Wide d;
  const std::size_t lanes = hn::Lanes(d);
  std::size_t at = 0;
  for (; at + 3 * lanes <= size; at += 3 * lanes) {
    auto a = hn::Zero(d);
    auto b = hn::Zero(d);
    auto c = hn::Zero(d);
    const float* row = rows.first + at;
    for (std::size_t i = 0; i < rows.count; ++i, row += rows.stride) {
      const auto weight = hn::Set(d, weights[i]);
      a = hn::MulAdd(weight, hn::LoadU(d, row), a);
      b = hn::MulAdd(weight, hn::LoadU(d, row + lanes), b);
      c = hn::MulAdd(weight, hn::LoadU(d, row + 2 * lanes), c);
    }
    hn::StoreU(a, d, out + at);
    hn::StoreU(b, d, out + at + lanes);
    hn::StoreU(c, d, out + at + 2 * lanes);
  }
  each(size - at, [&](auto tag, std::size_t i) HWY_ATTR {
    auto sum = hn::Zero(tag);
    const float* row = rows.first + at + i;
    for (std::size_t r = 0; r < rows.count; ++r, row += rows.stride)
      sum = hn::MulAdd(hn::Set(tag, weights[r]), hn::LoadU(tag, row), sum);
    hn::StoreU(sum, tag, out + at + i);
  });
}

void Multiply(const float* factor, std::size_t size, float* row) {
  each(size, [&](auto d, std::size_t at)
                 HWY_ATTR { hn::StoreU(hn::Mul(hn::LoadU(d, row + at), hn::LoadU(d, factor + at)), d, row + at); });
}

float Dot(const float* one, const float* other, std::size_t size) {
  const Wide wide;
  auto sums = hn::Zero(wide);
  float rest = 0.0F;
  each(size, [&](auto d, std::size_t at) HWY_ATTR {
    const auto x = hn::LoadU(d, one + at);
    const auto y = hn::LoadU(d, other + at);
    if constexpr (std::is_same_v<decltype(d), Wide>)
      sums = hn::MulAdd(x, y, sums);
    else
      rest += hn::GetLane(hn::Mul(x, y));
  });
  return rest + hn::GetLane(hn::SumOfLanes(wide, sums));
}

// The sum over the row of term(x).
template <typename Term>
HWY_INLINE float sum_of(const float* row, std::size_t size, const Term& term) {
  const Wide wide;
  auto sums = hn::Zero(wide);
  float rest = 0.0F;
  each(size, [&](auto d, std::size_t at) HWY_ATTR {
    const auto x = term(d, hn::LoadU(d, row + at));
    if constexpr (std::is_same_v<decltype(d), Wide>)
      sums = hn::Add(sums, x);
    else
      rest += hn::GetLane(x);
  });
  return rest + hn::GetLane(hn::SumOfLanes(wide, sums));
}

float Sum(const float* row, std::size_t size) {
  return sum_of(row, size, [](auto, auto x) HWY_ATTR { return x; });
}

void Normalize(const float* weight, const float* bias, std::size_t size, float* row) {
  const auto count = static_cast<float>(size);
  const float mean = Sum(row, size) / count;
  const float variance = sum_of(row, size,
                                [mean](auto d, auto x) HWY_ATTR {
                                  const auto off = hn::Sub(x, hn::Set(d, mean));
                                  return hn::Mul(off, off);
                                }) /
                         count;
  const float inverse = 1.0F / std::sqrt(variance + 1e-12F);
  each(size, [&](auto d, std::size_t at) HWY_ATTR {
    const auto x = hn::Mul(hn::Sub(hn::LoadU(d, row + at), hn::Set(d, mean)), hn::Set(d, inverse));
    hn::StoreU(hn::MulAdd(x, hn::LoadU(d, weight + at), hn::LoadU(d, bias + at)), d, row + at);
  });
}

}  // namespace
}  // namespace actorgraph::extract::rows::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace actorgraph::extract::rows {

HWY_EXPORT(ToBytes);
HWY_EXPORT(AddBytes);
HWY_EXPORT(FinishFloats);
HWY_EXPORT(FinishBytes);
HWY_EXPORT(Add);
HWY_EXPORT(AddScaled);
HWY_EXPORT(WeightedSum);
HWY_EXPORT(Multiply);
HWY_EXPORT(Sum);
HWY_EXPORT(Dot);
HWY_EXPORT(Normalize);

ByteRow to_bytes(const float* row, std::size_t size, std::uint8_t* bytes) {
  return HWY_DYNAMIC_DISPATCH(ToBytes)(row, size, bytes);
}

void add_bytes(const std::int8_t* bytes, float scale, std::size_t size, float* row) {
  HWY_DYNAMIC_DISPATCH(AddBytes)(bytes, scale, size, row);
}

void finish(const float* sums, const float* bias, Activation activation, std::size_t size, float* out) {
  HWY_DYNAMIC_DISPATCH(FinishFloats)(sums, bias, activation, size, out);
}

void finish(const std::int32_t* sums, ByteRow row, ByteColumns columns, const float* bias, Activation activation,
            std::size_t size, float* out) {
  HWY_DYNAMIC_DISPATCH(FinishBytes)(sums, row, columns, bias, activation, size, out);
}

void add(const float* addend, std::size_t size, float* row) { HWY_DYNAMIC_DISPATCH(Add)(addend, size, row); }

void add_scaled(const float* addend, float scale, std::size_t size, float* row) {
  HWY_DYNAMIC_DISPATCH(AddScaled)(addend, scale, size, row);
}

void weighted_sum(Rows rows, const float* weights, std::size_t size, float* out) {
  HWY_DYNAMIC_DISPATCH(WeightedSum)(rows, weights, size, out);
}

void multiply(const float* factor, std::size_t size, float* row) { HWY_DYNAMIC_DISPATCH(Multiply)(factor, size, row); }

float sum(const float* row, std::size_t size) { return HWY_DYNAMIC_DISPATCH(Sum)(row, size); }

float dot(const float* one, const float* other, std::size_t size) {
  return HWY_DYNAMIC_DISPATCH(Dot)(one, other, size);
}

void normalize(const float* weight, const float* bias, std::size_t size, float* row) {
  HWY_DYNAMIC_DISPATCH(Normalize)(weight, bias, size, row);
}

}  // namespace actorgraph::extract::rows
#endif
