// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The actor that a user means by a name.
#pragma once

#include <string>

#include "storage/store.hpp"

namespace actorgraph::cli {

// A name, an alias, or the number that lists of actors show ("#12"). When several fit, the one that bears exactly this
// name as its own is meant. Throws Error that lists those that fit when it is not clear which is meant, or the nearest
// names when none fits.
[[nodiscard]] Actor choose_actor(const storage::Store& store, const std::string& name);

}  // namespace actorgraph::cli
