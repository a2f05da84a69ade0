// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/extract/engine/model_writer.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <atomic>
#include <fstream>
#include <functional>
#include <numeric>

namespace actorgraph::extract::testing {
namespace {

template <typename Integer>
std::string little_endian(Integer value) {
  std::string bytes;
  for (std::size_t i = 0; i < sizeof value; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
  return bytes;
}

std::size_t product(const std::vector<std::size_t>& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

}  // namespace

std::string model_bytes(const std::string& header, std::string_view data, std::uint32_t version) {
  std::string body = header;
  while ((24 + body.size()) % 64 != 0) body += '\0';
  body += data;
  const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(body.data()), static_cast<uInt>(body.size()));
  return std::string("AGMODEL\0", 8) + little_endian(version) + little_endian(static_cast<std::uint32_t>(checksum)) +
         little_endian(std::uint64_t{header.size()}) + body;
}

std::filesystem::path write_temporary(std::string_view bytes) {
  static std::atomic<int> number = 0;
  const auto* const test = ::testing::UnitTest::GetInstance()->current_test_info();
  const auto path = std::filesystem::path(::testing::TempDir()) /
                    (std::string(test->test_suite_name()) + test->name() + std::to_string(number++) + ".agm");
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

ModelWriter& ModelWriter::add_raw(const std::string& name, std::string_view type, const std::vector<std::size_t>& shape,
                                  std::string_view bytes) {
  tensors_.push_back(
      {{"name", name}, {"dtype", type}, {"shape", shape}, {"offset", data_.size()}, {"bytes", bytes.size()}});
  data_ += bytes;
  data_.resize((data_.size() + 63) / 64 * 64);
  return *this;
}

ModelWriter& ModelWriter::add(const std::string& name, const std::vector<std::size_t>& shape,
                              const std::vector<float>& values) {
  return add_raw(name, "f32", shape, {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)});
}

ModelWriter& ModelWriter::add(const std::string& name, const std::vector<std::size_t>& shape,
                              const std::vector<std::int8_t>& values) {
  return add_raw(name, "i8", shape, {reinterpret_cast<const char*>(values.data()), values.size()});
}

ModelWriter& ModelWriter::add_text(const std::string& name, std::string_view text) {
  return add_raw(name, "u8", {text.size()}, text);
}

ModelWriter& ModelWriter::add_random(const std::string& name, const std::vector<std::size_t>& shape, float size) {
  std::normal_distribution<float> normal(0.0F, size);
  std::vector<float> values(product(shape));
  for (float& value : values) value = normal(random_);
  return add(name, shape, values);
}

ModelWriter& ModelWriter::add_random_bytes(const std::string& name, std::size_t out, std::size_t in, float size) {
  std::uniform_int_distribution<int> byte(-127, 127);
  std::vector<std::int8_t> values(out * in);
  for (auto& value : values) value = static_cast<std::int8_t>(byte(random_));
  std::uniform_real_distribution<float> scale(0.5F * size / 127, 1.5F * size / 127);
  std::vector<float> scales(out);
  for (float& each : scales) each = scale(random_);
  add(name, {out, in}, values);
  return add(name + ".scale", {out}, scales);
}

std::string ModelWriter::header() const {
  return nlohmann::json{{"id", "tiny"}, {"config", {{"answer", 42}}}, {"tensors", tensors_}}.dump();
}

std::filesystem::path ModelWriter::write() const { return write_temporary(model_bytes(header(), data_)); }

ModelWriter tiny_encoder() {
  constexpr std::size_t width = 64;
  constexpr std::size_t inner = 96;
  ModelWriter model;
  model.add_random_bytes("emb.word", 40, width, 0.5F).add_random("emb.position", {24, width}, 0.2F);
  model.add_random("emb.case", {6, width}, 0.2F);
  model.add_random("emb.norm.weight", {width}, 1.0F).add_random("emb.norm.bias", {width}, 0.1F);
  for (const std::string layer : {"layer.0.", "layer.1."}) {
    model.add_random_bytes(layer + "qkv.weight", 3 * width, width, 0.3F)
        .add_random(layer + "qkv.bias", {3 * width}, 0.1F);
    model.add_random_bytes(layer + "out.weight", width, width, 0.3F).add_random(layer + "out.bias", {width}, 0.1F);
    model.add_random_bytes(layer + "ffn1.weight", inner, width, 0.3F).add_random(layer + "ffn1.bias", {inner}, 0.1F);
    model.add_random_bytes(layer + "ffn2.weight", width, inner, 0.3F).add_random(layer + "ffn2.bias", {width}, 0.1F);
    for (const std::string norm : {"norm1", "norm2"}) {
      model.add_random(layer + norm + ".weight", {width}, 1.0F).add_random(layer + norm + ".bias", {width}, 0.1F);
    }
  }
  return model;
}

}  // namespace actorgraph::extract::testing
