// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How far apart two spellings are.
#pragma once

#include <cstddef>
#include <string_view>

namespace actorgraph::storage::detail {

// How many letters must be added, left out, replaced or swapped with their neighbour to get from one to the other
// (optimal string alignment), in code points of valid UTF-8.
[[nodiscard]] std::size_t edit_distance(std::string_view one, std::string_view other);

}  // namespace actorgraph::storage::detail
