// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Where something happened: the place that a statement's clause names behind "in", "at", "near" and the like.
#pragma once

#include <string>
#include <string_view>

#include "extract/language/analysis.hpp"
#include "graph/model/code_points.hpp"

namespace actorgraph::extract {

// The place of what two mentions say together, neither of which it is; empty: not said. Without a tree, the only such
// place of the sentence.
[[nodiscard]] std::string place_of(const Analysis& analysis, std::size_t subject, std::size_t object,
                                   const CodePoints& text);

}  // namespace actorgraph::extract
