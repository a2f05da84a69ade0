// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Actors by what people type: an exact name, words of a name, a misspelt name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/model/triple.hpp"
#include "storage/detail/database.hpp"

namespace actorgraph::storage::detail {

// Those whose name or alias has this normal form; else those whose has all these words. The best supported first, at
// most 100.
[[nodiscard]] std::vector<ActorId> actors_named(Database& database, std::string_view name);

// The nearest spellings as they are stored, nearest first, then the best supported; none too far to be meant.
[[nodiscard]] std::vector<std::string> names_like(Database& database, std::string_view name, std::size_t limit);

}  // namespace actorgraph::storage::detail
