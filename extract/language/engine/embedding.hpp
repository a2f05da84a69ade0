// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The vector with which each piece enters the encoder: of its word, its position and its letter case.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/language/engine/model_file.hpp"

namespace actorgraph::extract {

// Weight and bias of a layer normalisation.
struct Norm {
  Norm(const ModelFile& file, std::string_view name, std::size_t width);
  void apply(std::span<float> rows) const;  // in place, each row

  std::vector<float> weight;
  std::vector<float> bias;
};

class Embedding {
 public:
  // Keeps views into the file, which must outlive it. Throws ModelError.
  explicit Embedding(const ModelFile& file);

  // Writes [pieces x width]. Throws std::invalid_argument for too many pieces and for unknown ids.
  void apply(std::span<const std::int32_t> pieces, std::span<const std::uint8_t> cases, std::span<float> out) const;

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::size_t longest() const { return positions_.size() / width_; }

 private:
  void add_word(std::size_t piece, std::span<float> row) const;

  std::size_t width_;
  std::size_t words_;
  std::size_t cases_;
  std::span<const std::int8_t> word_bytes_;  // with a scale each, or
  std::span<const float> word_floats_;       // scales of the bytes, or the vectors themselves
  std::span<const float> positions_;
  std::span<const float> case_vectors_;
  Norm norm_;
};

}  // namespace actorgraph::extract
