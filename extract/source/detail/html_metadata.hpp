// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Title, date, source and address of a web page from its <meta>, JSON-LD, <link>, <time> and <title>.
#pragma once

#include <gumbo.h>

#include "graph/model/article.hpp"

namespace actorgraph::extract {

void read_html_metadata(const GumboNode& root, Article& article);

// An attribute's value; empty when the element lacks it.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name);

// Calls visit(element) for every element below the node in document order; visit returns false to stay out of an
// element.
template <typename Visit>
void each_element(const GumboNode& node, Visit&& visit, int depth = 0) {
  constexpr int deepest = 512;  // as browsers do: deeper nesting is an attack, not a page
  if (node.type != GUMBO_NODE_ELEMENT || depth > deepest || !visit(node)) return;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    each_element(*static_cast<const GumboNode*>(children.data[i]), visit, depth + 1);
}

}  // namespace actorgraph::extract
