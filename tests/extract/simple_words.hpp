// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Words and sentences by rules alone, for tests that need no model.
#pragma once

#include <string_view>

#include "extract/language/analysis.hpp"

namespace actorgraph::extract {

// Words with their forms and spans, in sentences; no tags, lemmas or trees. Time is linear in the text.
[[nodiscard]] Analysis split_text(std::string_view text);

}  // namespace actorgraph::extract
