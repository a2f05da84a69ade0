// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Builds the Graphviz graph of a diagram.
#pragma once

#include "render/detail/graphviz.hpp"
#include "render/diagram/diagram.hpp"

namespace actorgraph::render {

// The first limit actors of the sub-graph and what is said among them; triples with an end elsewhere are left out.
[[nodiscard]] graph::Subgraph limited(const graph::Subgraph& subgraph, std::size_t limit);

void build(const graph::Subgraph& subgraph, const DiagramOptions& options, detail::Graph& picture);

}  // namespace actorgraph::render
