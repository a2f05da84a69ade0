// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/diagram/style.hpp"

namespace actorgraph::render {
namespace {

constexpr std::array<KindStyle, actor_kind_count> kinds{{
    {"#fdebc8", "#c98a00", "ellipse", "filled", 1, "person"},
    {"#cfe4f3", "#0072b2", "box", "filled,rounded", 1, "country"},
    {"#e2f2fc", "#3f9bd1", "box", "filled", 1, "government body"},
    {"#f4dcea", "#b8578c", "box", "filled,rounded", 1, "party"},
    {"#fadbcb", "#d55e00", "box", "filled,diagonals", 1, "armed group"},
    {"#cfeee2", "#009e73", "box", "filled", 2, "international body"},
    {"#ececec", "#757575", "box", "filled", 1, "organisation"},
    {"#faf5c3", "#a89a00", "ellipse", "filled", 2, "people"},
    {"#ffffff", "#8c8c8c", "box", "filled,rounded,dotted", 1, "place"},
}};

constexpr std::array<ToneStyle, tone_count> tones{{
    {"#b3261e", "hostile"},
    {"#5f6368", "neutral"},
    {"#0b63a5", "friendly"},
}};

constexpr double hostile_below = -0.2;
constexpr double friendly_above = 0.65;

}  // namespace

const KindStyle& style_of(ActorKind kind) { return kinds[static_cast<std::size_t>(kind)]; }
const ToneStyle& style_of(Tone tone) { return tones[static_cast<std::size_t>(tone)]; }

Tone tone_of(Predicate predicate) {
  const double tone = info(predicate).tone;
  if (tone < hostile_below) return Tone::hostile;
  return tone > friendly_above ? Tone::friendly : Tone::neutral;
}

}  // namespace actorgraph::render
