// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What the first lines of a plain text say about it: header lines ("date: 20 February 2018", "source: ..."), a title
// line, a date line, a dateline ("TRIPOLI, 20 February 2018 (Reuters) - ").
#pragma once

#include <string>
#include <string_view>

#include "graph/model/article.hpp"

namespace actorgraph::extract {

// Fills the article's empty id, title, date, source and url from the text. Returns the byte at which the text proper
// begins: behind the header lines, 0 without any.
std::size_t read_text_head(std::string_view text, Article& article);

}  // namespace actorgraph::extract
