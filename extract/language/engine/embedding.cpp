// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/embedding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "extract/language/engine/row_kernels.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

// The extents of a matrix with rows of the given width; 0: any width.
std::size_t rows_of(const ModelFile& file, std::string_view name, std::size_t width) {
  const auto& shape = file.tensor(name).shape;
  if (shape.size() != 2 || shape[0] == 0 || shape[1] == 0 || (width != 0 && shape[1] != width))
    throw ModelError(fmt::format(
        "The model's tensor {} does not have the expected shape; use the model that came with this program.", name));
  return shape[0];
}

std::vector<float> copy(std::span<const float> values) { return {values.begin(), values.end()}; }

}  // namespace

Norm::Norm(const ModelFile& file, std::string_view name, std::size_t width)
    : weight(copy(file.floats(std::string(name) + ".weight", {width}))),
      bias(copy(file.floats(std::string(name) + ".bias", {width}))) {}

void Norm::apply(std::span<float> rows) const {
  for (std::size_t at = 0; at < rows.size(); at += weight.size())
    rows::normalize(weight.data(), bias.data(), weight.size(), &rows[at]);
}

Embedding::Embedding(const ModelFile& file)
    : width_((static_cast<void>(rows_of(file, "emb.word", 0)), file.tensor("emb.word").shape[1])),
      words_(rows_of(file, "emb.word", width_)),
      cases_(rows_of(file, "emb.case", width_)),
      positions_(file.floats("emb.position", {rows_of(file, "emb.position", width_), width_})),
      case_vectors_(file.floats("emb.case", {cases_, width_})),
      norm_(file, "emb.norm", width_) {
  const bool quantised = file.tensor("emb.word").type == Tensor::Type::i8;
  if (quantised) word_bytes_ = file.bytes("emb.word", {words_, width_});
  word_floats_ = quantised ? file.floats("emb.word.scale", {words_}) : file.floats("emb.word", {words_, width_});
}

void Embedding::add_word(std::size_t piece, std::span<float> row) const {
  if (word_bytes_.empty())
    rows::add(&word_floats_[piece * width_], width_, row.data());
  else
    rows::add_bytes(&word_bytes_[piece * width_], word_floats_[piece], width_, row.data());
}

void Embedding::apply(std::span<const std::int32_t> pieces, std::span<const std::uint8_t> cases,
                      std::span<float> out) const {
  if (pieces.size() > longest() || pieces.size() != cases.size())
    throw std::invalid_argument("a window is longer than the model allows or lacks letter cases");
  std::copy_n(positions_.begin(), pieces.size() * width_, out.begin());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto piece = static_cast<std::size_t>(pieces[i]);  // a negative one becomes too large
    if (piece >= words_ || cases[i] >= cases_)
      throw std::invalid_argument("the model has no such piece or letter case");
    const auto row = out.subspan(i * width_, width_);
    add_word(piece, row);
    rows::add(&case_vectors_[cases[i] * width_], width_, row.data());
  }
  norm_.apply(out.first(pieces.size() * width_));
}

}  // namespace actorgraph::extract
