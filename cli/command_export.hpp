// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cli/command.hpp"

namespace actorgraph::cli {

[[nodiscard]] Run describe_export(CLI::App& app);

}  // namespace actorgraph::cli
