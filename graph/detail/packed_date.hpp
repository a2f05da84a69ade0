// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// An ISO date in four bytes, its precision kept, so that ten million triples fit into memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace actorgraph::graph::detail {

using PackedDate = std::uint32_t;  // YYYYMMDD; MM and DD are 00 where they are not known; 0: no date

// YYYY, YYYY-MM or YYYY-MM-DD; 0 for anything else.
[[nodiscard]] PackedDate pack_date(std::string_view date);
[[nodiscard]] std::string unpack_date(PackedDate date);

}  // namespace actorgraph::graph::detail
