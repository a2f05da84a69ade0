// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The article of a web page: its main text out of menus, adverts and comments, and what its metadata say.
#pragma once

#include <string_view>

#include "graph/model/article.hpp"

namespace actorgraph::extract {

// Takes valid UTF-8. The text holds a block (paragraph, heading, list item) a line, a blank line between; it is empty
// when the page has no running text.
[[nodiscard]] Article read_html(std::string_view page);

// The encoding that a page declares in its first bytes ("windows-1252"); empty when it declares none.
[[nodiscard]] std::string_view declared_encoding(std::string_view page);

}  // namespace actorgraph::extract
