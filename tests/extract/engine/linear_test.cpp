// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/linear.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <thread>

#include "graph/model/error.hpp"
#include "tests/extract/engine/model_writer.hpp"

namespace actorgraph::extract {
namespace {

std::vector<float> some_rows(std::size_t size) {
  std::vector<float> rows(size);
  for (std::size_t i = 0; i < size; ++i) rows[i] = std::cos(0.37F * static_cast<float>(i * i % 1009)) - 0.2F;
  return rows;
}

// The weights that a tensor stands for.
std::vector<double> weights_of(const ModelFile& file, const std::string& name) {
  const auto& shape = file.tensor(name).shape;
  std::vector<double> weights;
  if (file.tensor(name).type == Tensor::Type::f32) {
    const auto floats = file.floats(name, shape);
    return {floats.begin(), floats.end()};
  }
  const auto bytes = file.bytes(name, shape);
  const auto scales = file.floats(name + ".scale", {shape[0]});
  for (std::size_t i = 0; i < bytes.size(); ++i) weights.push_back(double{scales[i / shape[1]]} * bytes[i]);
  return weights;
}

std::vector<double> expected(const ModelFile& file, const std::vector<float>& in, std::size_t width, std::size_t out) {
  const auto weights = weights_of(file, "it.weight");
  const auto bias = file.floats("it.bias", {out});
  std::vector<double> result;
  for (std::size_t row = 0; row < in.size() / width; ++row) {
    for (std::size_t o = 0; o < out; ++o) {
      double sum = bias[o];
      for (std::size_t i = 0; i < width; ++i) sum += weights[o * width + i] * in[row * width + i];
      result.push_back(sum);
    }
  }
  return result;
}

ModelFile byte_model(std::size_t in, std::size_t out) {
  testing::ModelWriter model;
  model.add_random_bytes("it.weight", out, in, 0.3F).add_random("it.bias", {out}, 1.0F);
  return ModelFile(model.write());
}

ModelFile float_model(std::size_t in, std::size_t out) {
  testing::ModelWriter model;
  model.add_random("it.weight", {out, in}, 0.2F).add_random("it.bias", {out}, 1.0F);
  return ModelFile(model.write());
}

struct Shape {
  std::size_t in, out;
};

// The largest difference to a reference in double precision, for any number of rows.
double error(const ModelFile& file, Shape shape, std::size_t rows, Arithmetic arithmetic) {
  const Linear linear(file, "it", arithmetic);
  const auto in = some_rows(rows * shape.in);
  std::vector<float> out(rows * shape.out);
  Workspace workspace;
  linear.apply(in, out, workspace);
  const auto reference = expected(file, in, shape.in, shape.out);
  double worst = 0;
  for (std::size_t i = 0; i < out.size(); ++i) worst = std::max(worst, std::abs(out[i] - reference[i]));
  return worst;
}

constexpr Shape shapes[] = {{64, 96}, {27, 9}, {1, 1}, {257, 18}};

TEST(Linear, FloatWeightsGiveExactProductsForAnyNumberOfRows) {
  for (const Shape shape : shapes) {
    const ModelFile file = float_model(shape.in, shape.out);
    for (const std::size_t rows : {1, 7, 8, 9, 63, 64, 65, 130})
      EXPECT_LT(error(file, shape, rows, Arithmetic::fastest), 1e-4) << shape.in << " " << shape.out << " " << rows;
  }
}

TEST(Linear, ByteWeightsInFloatsGiveExactProducts) {
  for (const Shape shape : shapes)
    EXPECT_LT(error(byte_model(shape.in, shape.out), shape, 70, Arithmetic::floats), 1e-4);
}

TEST(Linear, ByteArithmeticStaysCloseForAnyNumberOfRows) {
  for (const Shape shape : shapes) {
    const ModelFile file = byte_model(shape.in, shape.out);
    // Each of the row's values is off by half a step at most, mostly by less and either way.
    const double tolerance = 0.01 * std::sqrt(static_cast<double>(shape.in));
    for (const std::size_t rows : {1, 7, 8, 9, 63, 64, 65, 130})
      EXPECT_LT(error(file, shape, rows, Arithmetic::fastest), tolerance)
          << shape.in << " " << shape.out << " " << rows;
  }
}

TEST(Linear, TakesNoRows) {
  const ModelFile file = byte_model(8, 4);
  Workspace workspace;
  std::vector<float> out;
  EXPECT_NO_THROW(Linear(file, "it").apply({}, out, workspace));
}

TEST(Linear, WorksWithoutABias) {
  testing::ModelWriter model;
  model.add("it.weight", {1, 2}, std::vector<float>{2, 3});
  const ModelFile file(model.write());
  Workspace workspace;
  std::vector<float> out(1);
  Linear(file, "it").apply(std::vector<float>{10, 1}, out, workspace);
  EXPECT_FLOAT_EQ(out[0], 23);
}

TEST(Linear, AppliesItsActivation) {
  testing::ModelWriter model;
  model.add("it.weight", {2, 1}, std::vector<float>{1, -1});
  const ModelFile file(model.write());
  Workspace workspace;
  std::vector<float> out(2);
  Linear(file, "it").apply(std::vector<float>{3}, out, workspace, Activation::relu);
  EXPECT_EQ(out, (std::vector<float>{3, 0}));
}

TEST(Linear, RefusesTensorsThatAreNoMatrix) {
  testing::ModelWriter model;
  model.add("flat.weight", {4}, std::vector<float>{1, 2, 3, 4}).add("empty.weight", {0, 4}, std::vector<float>{});
  const ModelFile file(model.write());
  EXPECT_THROW(Linear(file, "flat"), ModelError);
  EXPECT_THROW(Linear(file, "empty"), ModelError);
  EXPECT_THROW(Linear(file, "missing"), ModelError);
}

TEST(Linear, GivesTheSameFromSeveralThreadsAtOnce) {
  const ModelFile file = byte_model(64, 96);
  const Linear linear(file, "it");
  const auto in = some_rows(100 * 64);
  const auto run = [&](std::vector<float>& out) {
    Workspace workspace;
    for (int i = 0; i < 20; ++i) linear.apply(in, out, workspace);
  };
  std::vector<std::vector<float>> outs(4, std::vector<float>(100 * 96));
  std::vector<std::thread> threads;
  for (auto& out : outs) threads.emplace_back([&] { run(out); });
  for (auto& thread : threads) thread.join();
  for (const auto& out : outs) EXPECT_EQ(out, outs.front());
}

}  // namespace
}  // namespace actorgraph::extract
