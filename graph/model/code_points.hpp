// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Where each code point of a UTF-8 text begins, so that spans, which count code points, can be cut out of its bytes.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "graph/model/article.hpp"

namespace actorgraph {

class CodePoints {
 public:
  // The text is valid UTF-8 and outlives this.
  explicit CodePoints(std::string_view text) : text_(text) {
    starts_.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); ++at)
      if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) starts_.push_back(at);
    starts_.push_back(text.size());
  }

  [[nodiscard]] std::size_t size() const { return starts_.size() - 1; }

  // The byte at which a code point begins; the size of the text for those behind its end.
  [[nodiscard]] std::size_t byte_of(std::size_t code_point) const { return starts_[std::min(code_point, size())]; }

  // The words of a span; what lies behind the end of the text is left out.
  [[nodiscard]] std::string_view slice(Span span) const {
    if (span.empty()) return {};
    return text_.substr(byte_of(span.begin), byte_of(span.end) - byte_of(span.begin));
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

}  // namespace actorgraph
