// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <filesystem>

namespace actorgraph::extract {

// The model that belongs to this program: the file that the environment's ACTORGRAPH_MODEL names, else the one installed
// with the program, else the one in the source folder it was built from. Throws ModelError when there is none.
[[nodiscard]] std::filesystem::path shipped_model();

}  // namespace actorgraph::extract
