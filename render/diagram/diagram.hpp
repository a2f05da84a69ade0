// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A picture of a few actors and their relations, drawn by Graphviz: colour and shape tell the kind of actor, the line's
// colour the tone of the relation, its width the support, dashes a denial. Made to be read in print, by the
// colour-blind and in grey.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/subgraph.hpp"

namespace actorgraph::render {

enum class DiagramFormat : std::uint8_t { dot, svg, png, pdf };

struct DiagramOptions {
  std::string title = {};           // empty: none
  std::vector<ActorId> focus = {};  // the actors that the picture is about, drawn with a heavy border
  std::size_t limit = 40;           // at most so many actors, the first of the sub-graph
};

// The format that a file name's ending stands for (.dot .gv .svg .png .pdf, case aside); nothing for another.
[[nodiscard]] std::optional<DiagramFormat> diagram_format_of(std::string_view file_name);

// The bytes of the file. The same sub-graph gives the same bytes (PNG, PDF: with the same fonts and libraries). An
// empty sub-graph gives a picture that says so. Throws Error when Graphviz lacks the plugin for the format or cannot
// lay the graph out.
[[nodiscard]] std::string draw(const graph::Subgraph& subgraph, DiagramFormat format,
                               const DiagramOptions& options = {});

}  // namespace actorgraph::render
