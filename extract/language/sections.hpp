// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace actorgraph::extract {

struct Section {
  std::string_view text;
  std::size_t begin = 0;  // code points of the whole text before it
};

// Cuts a text into sections of at most limit bytes: at the last empty line that fits, else at the last white space,
// else between two characters.
[[nodiscard]] std::vector<Section> split_sections(std::string_view text, std::size_t limit);

}  // namespace actorgraph::extract
