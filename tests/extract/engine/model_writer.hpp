// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Makes small model files for tests, and damages them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph::extract::testing {

// The bytes of a model file with a sound checksum around any header.
std::string model_bytes(const std::string& header, std::string_view data, std::uint32_t version = 1);

// Writes a file of its own into the folder for temporary files; it goes when the program ends.
std::filesystem::path write_temporary(std::string_view bytes);

class ModelWriter {
 public:
  ModelWriter& add(const std::string& name, const std::vector<std::size_t>& shape, const std::vector<float>& values);
  ModelWriter& add(const std::string& name, const std::vector<std::size_t>& shape,
                   const std::vector<std::int8_t>& values);
  ModelWriter& add_text(const std::string& name, std::string_view text);

  // Random values around 0 of about the given size; a byte matrix gets scales beside it.
  ModelWriter& add_random(const std::string& name, const std::vector<std::size_t>& shape, float size);
  ModelWriter& add_random_bytes(const std::string& name, std::size_t out, std::size_t in, float size);

  [[nodiscard]] std::string header() const;
  [[nodiscard]] const std::string& data() const { return data_; }
  [[nodiscard]] std::filesystem::path write() const;

 private:
  ModelWriter& add_raw(const std::string& name, std::string_view type, const std::vector<std::size_t>& shape,
                       std::string_view bytes);

  nlohmann::json tensors_ = nlohmann::json::array();
  std::string data_;
  std::mt19937 random_{17};
};

struct EncoderSizes {
  std::size_t words = 40;
  std::size_t positions = 24;
  std::size_t cases = 6;
  std::size_t width = 64;
  std::size_t inner = 96;
  std::size_t layers = 2;
};

// A whole encoder with random weights.
ModelWriter random_encoder(const EncoderSizes& sizes = {});

}  // namespace actorgraph::extract::testing
