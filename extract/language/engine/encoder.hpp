// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The encoder: a BERT with layer normalisation behind each part, made for MiniLM, which gives each word piece a vector
// that knows its neighbours. Each piece also tells its letter case, since the vocabulary is lower-cased and names live
// by their capitals. Windows of different lengths go through together; pieces attend within their own window alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "extract/language/engine/linear.hpp"
#include "extract/language/engine/model_file.hpp"
#include "extract/language/engine/workspace.hpp"

namespace actorgraph::extract {

// A stretch of text in word pieces, [CLS] and [SEP] among them; both spans are of the same size.
struct Window {
  std::span<const std::int32_t> pieces;
  std::span<const std::uint8_t> cases;  // how each piece is written
};

struct Encoding {
  std::vector<float> hidden;  // [pieces of all windows in order x width]
};

class Encoder {
 public:
  // The file must outlive the encoder, which looks word vectors up in it. Sizes are those of the tensors. Throws
  // ModelError.
  explicit Encoder(const ModelFile& file, Arithmetic arithmetic = Arithmetic::fastest);
  ~Encoder();
  Encoder(Encoder&&) noexcept;
  Encoder& operator=(Encoder&&) noexcept;

  // Safe to use from several threads at once, each with its own workspace. Empty windows are fine; throws
  // std::invalid_argument for a window longer than longest() and for ids that the model doesn't have.
  [[nodiscard]] Encoding encode(std::span<const Window> windows, Workspace& workspace) const;

  [[nodiscard]] std::size_t width() const;
  [[nodiscard]] std::size_t longest() const;  // pieces

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace actorgraph::extract
