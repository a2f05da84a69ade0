// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The strip above a diagram: its title, and what the colours and lines in it mean; only those that occur.
#pragma once

#include <set>
#include <string>

#include "render/diagram/style.hpp"

namespace actorgraph::render {

struct Legend {
  std::string title;
  std::set<ActorKind> kinds;
  std::set<Tone> tones;
  bool denied = false;     // a dashed line occurs
  bool supported = false;  // a line wider than the thinnest occurs
  std::string note;        // a last line in small print
};

// An HTML-like label of Graphviz; empty when there is nothing to say.
[[nodiscard]] std::string html_of(const Legend& legend);

}  // namespace actorgraph::render
