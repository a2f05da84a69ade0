// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/extract/engine/reference_encoder.hpp"

#include <cmath>
#include <numeric>
#include <string>

namespace actorgraph::extract::testing {
namespace {

using Row = std::vector<double>;
using Rows = std::vector<Row>;

Row row_of(const ModelFile& file, const std::string& name, std::size_t index) {
  const auto& tensor = file.tensor(name);
  const std::size_t width = tensor.shape.back();
  if (tensor.type == Tensor::Type::f32) {
    const auto row = file.floats(name, tensor.shape).subspan(index * width, width);
    return {row.begin(), row.end()};
  }
  Row row;
  for (const std::int8_t q : file.bytes(name, tensor.shape).subspan(index * width, width))
    row.push_back(double{file.floats(name + ".scale", {tensor.shape[0]})[index]} * q);
  return row;
}

double dot(const Row& one, const Row& other) { return std::inner_product(one.begin(), one.end(), other.begin(), 0.0); }

Row sum(Row one, const Row& other) {
  for (std::size_t i = 0; i < one.size(); ++i) one[i] += other[i];
  return one;
}

Rows linear(const ModelFile& file, const std::string& name, const Rows& x) {
  const Row bias = row_of(file, name + ".bias", 0);
  Rows y(x.size());
  for (std::size_t o = 0; o < bias.size(); ++o) {
    const Row weights = row_of(file, name + ".weight", o);
    for (std::size_t i = 0; i < x.size(); ++i) y[i].push_back(dot(weights, x[i]) + bias[o]);
  }
  return y;
}

Row norm(const ModelFile& file, const std::string& name, Row x) {
  const auto size = static_cast<double>(x.size());
  const double mean = std::accumulate(x.begin(), x.end(), 0.0) / size;
  double variance = 0;
  for (const double value : x) variance += (value - mean) * (value - mean) / size;
  const Row weight = row_of(file, name + ".weight", 0);
  const Row bias = row_of(file, name + ".bias", 0);
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = (x[i] - mean) / std::sqrt(variance + 1e-12) * weight[i] + bias[i];
  return x;
}

Rows add_and_norm(const ModelFile& file, const std::string& name, const Rows& change, Rows x) {
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = norm(file, name, sum(change[i], x[i]));
  return x;
}

Rows gelu(Rows x) {
  for (Row& row : x)
    for (double& value : row) value *= 0.5 * std::erfc(-value / std::sqrt(2.0));
  return x;
}

Row head_part(const Row& qkv, std::size_t part, std::size_t head) {
  const auto from = qkv.begin() + static_cast<std::ptrdiff_t>(part * qkv.size() / 3 + head * 32);
  return {from, from + 32};
}

Row softmax(Row x) {
  double total = 0;
  for (double& value : x) total += value = std::exp(value);
  for (double& value : x) value /= total;
  return x;
}

Rows attend(const Rows& qkv) {
  const std::size_t heads = qkv[0].size() / 3 / 32;
  Rows context(qkv.size(), Row(heads * 32));
  for (std::size_t head = 0; head < heads; ++head) {
    for (std::size_t i = 0; i < qkv.size(); ++i) {
      Row scores;
      for (const Row& other : qkv)
        scores.push_back(dot(head_part(qkv[i], 0, head), head_part(other, 1, head)) / std::sqrt(32.0));
      scores = softmax(scores);
      for (std::size_t j = 0; j < qkv.size(); ++j) {
        const Row value = head_part(qkv[j], 2, head);
        for (std::size_t k = 0; k < 32; ++k) context[i][head * 32 + k] += scores[j] * value[k];
      }
    }
  }
  return context;
}

}  // namespace

Reference reference_encoding(const ModelFile& file, std::span<const std::int32_t> pieces,
                             std::span<const std::uint8_t> cases) {
  Reference result;
  Rows& x = result.hidden;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Row word = row_of(file, "emb.word", static_cast<std::size_t>(pieces[i]));
    const Row row = sum(sum(word, row_of(file, "emb.position", i)), row_of(file, "emb.case", cases[i]));
    x.push_back(norm(file, "emb.norm", row));
  }
  for (const std::string layer : {"layer.0", "layer.1"}) {
    const Rows context = attend(linear(file, layer + ".qkv", x));
    x = add_and_norm(file, layer + ".norm1", linear(file, layer + ".out", context), x);
    const Rows inner = gelu(linear(file, layer + ".ffn1", x));
    x = add_and_norm(file, layer + ".norm2", linear(file, layer + ".ffn2", inner), x);
  }
  return result;
}

}  // namespace actorgraph::extract::testing
