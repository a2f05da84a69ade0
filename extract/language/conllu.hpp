// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// An analysis in CoNLL-U (universaldependencies.org/format), for linguists and scorers. MISC holds SpaceAfter=No and
// Entity= in brackets as CorefUD and GUM write it: (e3-country ... e3), one number for all mentions of an entity.
#pragma once

#include <ostream>
#include <string_view>

#include "extract/language/analysis.hpp"

namespace actorgraph::extract {

void write_conllu(std::ostream& out, std::string_view document, const Analysis& analysis);

}  // namespace actorgraph::extract
