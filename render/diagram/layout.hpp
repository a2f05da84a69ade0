// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How a diagram of a given size is laid out: what reads well for six actors does not for sixty.
#pragma once

#include <cstddef>
#include <string>

namespace actorgraph::render {

struct Layout {
  std::string engine;       // Graphviz's
  std::size_t label_lines;  // at most so many predicates at a line
  bool labels_take_room;    // labels are nodes of their own, so that an engine without layers keeps them apart
  bool routed;              // lines lead around actors, which takes long for many; else straight behind them
};

// More lines than this cannot be followed.
[[nodiscard]] constexpr std::size_t most_lines(std::size_t actors) { return 60 + actors; }

[[nodiscard]] Layout layout_for(std::size_t actors, std::size_t lines);

}  // namespace actorgraph::render
