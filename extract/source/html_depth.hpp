// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How deep a page nests, by a scan of its tags alone: the HTML parser's time grows with the square of the depth, so a
// page made to hurt is refused before it is parsed.
#pragma once

#include <cstddef>
#include <string_view>

namespace actorgraph::extract {

// The largest number of elements open at once. Elements that close by themselves (<br>, <p>, <li>) and what stands in
// scripts are not counted.
[[nodiscard]] std::size_t html_depth(std::string_view page);

}  // namespace actorgraph::extract
