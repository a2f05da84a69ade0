// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/encoder.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/language/engine/attention.hpp"
#include "extract/language/engine/embedding.hpp"
#include "extract/language/engine/row_kernels.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

// Windows go through in groups of about this many pieces, so that scratch memory stays small however long the text is.
constexpr std::size_t group_pieces = 256;

// Pieces that go through the feed-forward part together: what lies between its two products stays in the cache.
constexpr std::size_t block_pieces = 64;

struct Layer {
  Layer(const ModelFile& file, const std::string& name, std::size_t width, Arithmetic arithmetic)
      : qkv(file, name + ".qkv", arithmetic),
        out(file, name + ".out", arithmetic),
        ffn1(file, name + ".ffn1", arithmetic),
        ffn2(file, name + ".ffn2", arithmetic),
        norm1(file, name + ".norm1", width),
        norm2(file, name + ".norm2", width) {
    const bool fits = qkv.in() == width && qkv.out() == 3 * width && out.in() == width && out.out() == width &&
                      ffn1.in() == width && ffn2.in() == ffn1.out() && ffn2.out() == width;
    if (!fits)
      throw ModelError(fmt::format(
          "The sizes of the model's {} do not fit together; use the model that came with this program.", name));
  }

  // hidden = norm2(x + ffn(x)), x = norm1(hidden + out(context)), for a block of rows.
  void finish(std::span<const float> context, std::span<float> hidden, Workspace& workspace) const {
    Workspace::Frame frame(workspace);
    const auto change = frame.take<float>(hidden.size());
    const auto inner = frame.take<float>(hidden.size() / ffn1.in() * ffn1.out());
    out.apply(context, change, workspace);
    rows::add(change.data(), change.size(), hidden.data());
    norm1.apply(hidden);
    ffn1.apply(hidden, inner, workspace, Activation::gelu);
    ffn2.apply(inner, change, workspace);
    rows::add(change.data(), change.size(), hidden.data());
    norm2.apply(hidden);
  }

  Linear qkv, out, ffn1, ffn2;
  Norm norm1, norm2;
};

std::size_t pieces_in(std::span<const Window> windows) {
  std::size_t pieces = 0;
  for (const Window& window : windows) pieces += window.pieces.size();
  return pieces;
}

// The number of leading windows that make up the next group, one at least.
std::size_t next_group(std::span<const Window> windows) {
  std::size_t count = 0;
  std::size_t pieces = 0;
  do {
    pieces += windows[count++].pieces.size();
  } while (count < windows.size() && pieces + windows[count].pieces.size() <= group_pieces);
  return count;
}

}  // namespace

struct Encoder::Parts {
  Parts(const ModelFile& file, Arithmetic arithmetic) : embedding(file) {
    const std::size_t width = embedding.width();
    if (width % head_width != 0)
      throw ModelError(
          fmt::format("The model is {} wide, which does not divide into attention heads of {}; "
                      "use the model that came with this program.",
                      width, head_width));
    for (auto name = std::string("layer.0"); file.has(name + ".qkv.weight");
         name = fmt::format("layer.{}", layers.size()))
      layers.emplace_back(file, name, width, arithmetic);
  }

  void encode(std::span<const Window> windows, std::span<float> hidden, Workspace& workspace) const;
  void attend_within(std::span<const Window> windows, const Layer& layer, std::span<const float> hidden,
                     std::span<float> context, Workspace& workspace) const;

  Embedding embedding;
  std::vector<Layer> layers;
};

void Encoder::Parts::encode(std::span<const Window> windows, std::span<float> hidden, Workspace& workspace) const {
  std::size_t at = 0;
  for (const Window& window : windows) {
    embedding.apply(window.pieces, window.cases, hidden.subspan(at, window.pieces.size() * embedding.width()));
    at += window.pieces.size() * embedding.width();
  }
  Workspace::Frame frame(workspace);
  const auto context = frame.take<float>(hidden.size());
  for (const Layer& layer : layers) {
    attend_within(windows, layer, hidden, context, workspace);
    const std::size_t step = block_pieces * embedding.width();
    for (std::size_t done = 0; done < hidden.size(); done += step) {
      const std::size_t size = std::min(step, hidden.size() - done);
      layer.finish(context.subspan(done, size), hidden.subspan(done, size), workspace);
    }
  }
}

void Encoder::Parts::attend_within(std::span<const Window> windows, const Layer& layer, std::span<const float> hidden,
                                   std::span<float> context, Workspace& workspace) const {
  Workspace::Frame frame(workspace);
  const std::size_t width = embedding.width();
  const auto qkv = frame.take<float>(3 * hidden.size());
  layer.qkv.apply(hidden, qkv, workspace);
  std::size_t row = 0;
  for (const Window& window : windows) {
    const std::size_t rows = window.pieces.size();
    attend(qkv.subspan(3 * row * width, 3 * rows * width), rows, width / head_width,
           context.subspan(row * width, rows * width), workspace);
    row += rows;
  }
}

Encoder::Encoder(const ModelFile& file, Arithmetic arithmetic) : parts_(std::make_unique<Parts>(file, arithmetic)) {}
Encoder::~Encoder() = default;
Encoder::Encoder(Encoder&&) noexcept = default;
Encoder& Encoder::operator=(Encoder&&) noexcept = default;

Encoding Encoder::encode(std::span<const Window> windows, Workspace& workspace) const {
  Encoding encoding;
  encoding.hidden.resize(pieces_in(windows) * width());
  std::span<float> hidden = encoding.hidden;
  while (!windows.empty()) {
    const std::size_t count = next_group(windows);
    const std::size_t size = pieces_in(windows.first(count)) * width();
    parts_->encode(windows.first(count), hidden.first(size), workspace);
    windows = windows.subspan(count);
    hidden = hidden.subspan(size);
  }
  return encoding;
}

std::size_t Encoder::width() const { return parts_->embedding.width(); }
std::size_t Encoder::longest() const { return parts_->embedding.longest(); }

}  // namespace actorgraph::extract
