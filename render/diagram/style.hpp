// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How kinds of actor and tones of relation look. Colours are tints of Okabe and Ito's palette, which colour-blind
// people tell apart; shapes and line styles say the same again, for print in grey.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "graph/model/vocabulary.hpp"

namespace actorgraph::render {

// Colours as #rrggbb; shape and style in Graphviz's words.
struct KindStyle {
  std::string_view fill;    // behind dark text: contrast above 12
  std::string_view border;  // around it
  std::string_view shape;
  std::string_view style;
  int borders;
  std::string_view word;  // "armed group"
};

enum class Tone : std::uint8_t { hostile, neutral, friendly };
inline constexpr std::size_t tone_count = 3;

struct ToneStyle {
  std::string_view colour;  // of line and words; contrast above 4.5 on white
  std::string_view word;
};

[[nodiscard]] const KindStyle& style_of(ActorKind kind);
[[nodiscard]] const ToneStyle& style_of(Tone tone);

// Friendly are the relations that only friends have (support, aid, alliance); an office or a meeting is neutral.
[[nodiscard]] Tone tone_of(Predicate predicate);

}  // namespace actorgraph::render
