// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// From a file's name to a database of this program and this version.
#pragma once

#include <filesystem>
#include <memory>

#include "storage/detail/database.hpp"
#include "storage/detail/migrate.hpp"

namespace actorgraph::storage::detail {

// Creates the file when it is missing and brings it to the version of the steps. Throws StoreError for a file of
// another program or of a newer version, and for what can't be opened or written.
[[nodiscard]] std::unique_ptr<Database> open_for_writing(const std::filesystem::path& file,
                                                         std::span<const Migration> steps = migrations());

// Changes nothing in the file, which must be there and of this version. A folder that can't be written will do.
[[nodiscard]] std::unique_ptr<Database> open_for_reading(const std::filesystem::path& file,
                                                         std::span<const Migration> steps = migrations());

}  // namespace actorgraph::storage::detail
