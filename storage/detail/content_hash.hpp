// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What makes two articles the same: their text, with white space folded.
#pragma once

#include <string>

#include "graph/model/article.hpp"

namespace actorgraph::storage::detail {

// The UUID of version 5 (122 bits of SHA-1) of the text, every run of white space one blank, none at the ends. An
// article without text goes by its id, title, date and address.
[[nodiscard]] std::string content_hash(const Article& article);

}  // namespace actorgraph::storage::detail
