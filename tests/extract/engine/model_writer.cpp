// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/extract/engine/model_writer.hpp"

#include <unistd.h>
#include <zlib.h>

#include <cmath>
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

// Names files and removes them when the program ends.
class TemporaryFiles {
 public:
  TemporaryFiles() = default;
  ~TemporaryFiles() {
    for (const auto& path : paths_) std::filesystem::remove(path);
  }
  TemporaryFiles(const TemporaryFiles&) = delete;
  TemporaryFiles& operator=(const TemporaryFiles&) = delete;

  std::filesystem::path next() {
    const auto name = "actorgraph-" + std::to_string(::getpid()) + "-" + std::to_string(paths_.size()) + ".agm";
    return paths_.emplace_back(std::filesystem::temp_directory_path() / name);
  }

 private:
  std::vector<std::filesystem::path> paths_;
};

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
  static TemporaryFiles files;
  const auto path = files.next();
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

namespace {

void add_linear(ModelWriter& model, const std::string& name, std::size_t out, std::size_t in) {
  const float size = 2.4F / std::sqrt(static_cast<float>(in));
  model.add_random_bytes(name + ".weight", out, in, size).add_random(name + ".bias", {out}, 0.1F);
}

void add_norm(ModelWriter& model, const std::string& name, std::size_t width) {
  model.add_random(name + ".weight", {width}, 1.0F).add_random(name + ".bias", {width}, 0.1F);
}

}  // namespace

ModelWriter random_encoder(const EncoderSizes& sizes) {
  ModelWriter model;
  model.add_random_bytes("emb.word", sizes.words, sizes.width, 0.5F);
  model.add_random("emb.position", {sizes.positions, sizes.width}, 0.2F);
  model.add_random("emb.case", {sizes.cases, sizes.width}, 0.2F);
  add_norm(model, "emb.norm", sizes.width);
  for (std::size_t i = 0; i < sizes.layers; ++i) {
    const std::string layer = "layer." + std::to_string(i);
    add_linear(model, layer + ".qkv", 3 * sizes.width, sizes.width);
    add_linear(model, layer + ".out", sizes.width, sizes.width);
    add_linear(model, layer + ".ffn1", sizes.inner, sizes.width);
    add_linear(model, layer + ".ffn2", sizes.width, sizes.inner);
    add_norm(model, layer + ".norm1", sizes.width);
    add_norm(model, layer + ".norm2", sizes.width);
  }
  return model;
}

}  // namespace actorgraph::extract::testing
