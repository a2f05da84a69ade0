// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The sentences of a text that stand around evidence.
#pragma once

#include <memory>
#include <string_view>

#include "graph/model/code_points.hpp"

namespace actorgraph::storage::detail {

class Sentences {
 public:
  // The text is valid UTF-8; it and its code points outlive this.
  Sentences(std::string_view text, const CodePoints& points);
  ~Sentences();

  // The sentence around the evidence, which is wider than the given one where the evidence is; without a given one, as
  // Unicode ends sentences (UAX 29) and at the ends of lines. No white space at its ends; all in code points. What is
  // too long for a sentence (1000 code points) is cut to the surroundings of the evidence.
  [[nodiscard]] Span around(Span evidence, Span given);

 private:
  struct Boundaries;
  [[nodiscard]] Span found_around(Span evidence);

  std::string_view text_;
  const CodePoints& points_;
  std::unique_ptr<Boundaries> boundaries_;  // made when a sentence is first looked for
};

}  // namespace actorgraph::storage::detail
