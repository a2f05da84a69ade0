// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Where a command's data go: a file, or standard output for "-".
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>

#include "cli/command.hpp"

namespace actorgraph::cli {

// Lets `write` fill the file. Throws Error when it cannot be opened or not all of it can be written (a full disk); what
// was begun is removed then.
void write_output(const std::filesystem::path& file, Console& console, const std::function<void(std::ostream&)>& write);

}  // namespace actorgraph::cli
