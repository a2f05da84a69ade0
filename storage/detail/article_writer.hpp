// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// One article with all that it says into the database, inside one transaction.
#pragma once

#include <optional>

#include "graph/model/extraction.hpp"
#include "graph/model/triple.hpp"
#include "storage/detail/database.hpp"

namespace actorgraph::storage::detail {

// Whether an article with the same content is there.
[[nodiscard]] bool has_content(Database& database, const std::string& hash);

// Nothing when an article with the same content is there. Throws InputError, before anything is written, when the
// extraction refers to actors that it doesn't have; StoreError when it can't be written, and then nothing of it is.
std::optional<ArticleId> write_article(Database& database, const Extraction& extraction);

}  // namespace actorgraph::storage::detail
