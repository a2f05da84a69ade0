// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Names as Graphviz's labels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace actorgraph::render {

// Broken between words into lines of about so many characters, all of similar length; longer words stay whole.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

// For a plain label: backslashes and entities mean nothing special any more; lines are centred.
[[nodiscard]] std::string as_label(const std::vector<std::string>& lines);

}  // namespace actorgraph::render
