// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/diagram/layout.hpp"

namespace actorgraph::render {
namespace {

constexpr std::size_t most_routed = 60;

}  // namespace

Layout layout_for(std::size_t actors, std::size_t lines) {
  // Layers read best, as long as few lines run across them.
  if (actors <= 12 && 2 * lines <= 3 * actors + 4) return {"dot", 5, false, true};
  return {"sfdp", actors <= 25 ? 4U : 2U, true, lines <= most_routed};
}

}  // namespace actorgraph::render
