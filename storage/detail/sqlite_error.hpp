// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What SQLite reports, as the sentence that a person needs.
#pragma once

#include <string>

#include "graph/model/error.hpp"

namespace actorgraph::storage::detail {

// One sentence on what went wrong with this file and what to do. The code is SQLite's extended result code; the report
// its own words, used where the code alone says too little.
[[nodiscard]] StoreError store_error(int code, const std::string& file, const std::string& report);

// Whether the error says that the file or its folder may not be opened or written.
[[nodiscard]] bool is_refusal(const StoreError& error);

}  // namespace actorgraph::storage::detail
