// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Clauses that only suppose: 'if Turkey attacked Greece', 'suppose Germany invaded', 'imagine the Pope declaring war'.
#pragma once

#include <cstddef>

#include "extract/language/analysis.hpp"

namespace actorgraph::extract {

// Whether the clause that this word heads, or is joined to as a part or complement, is a condition or a supposition. A
// relative clause within one states what it states.
[[nodiscard]] bool is_supposed(const Analysis& analysis, std::size_t word);

}  // namespace actorgraph::extract
