// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The table of all commands, in the order of the manual.
#pragma once

#include <span>

#include "cli/command.hpp"

namespace actorgraph::cli {

[[nodiscard]] std::span<const Command> commands();

}  // namespace actorgraph::cli
