// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/diagram/legend.hpp"

#include <fmt/format.h>

#include "render/text.hpp"

namespace actorgraph::render {
namespace {

constexpr std::size_t row_length = 6;
constexpr std::size_t spacing = 4;

// What a word of ten points takes, generously.
std::size_t width_of(ActorKind kind) { return 6 * style_of(kind).word.size() + 14; }

std::string kind_cell(ActorKind kind) {
  const KindStyle& style = style_of(kind);
  return fmt::format(R"(<TD BORDER="1" FIXEDSIZE="TRUE" WIDTH="{}" HEIGHT="20" BGCOLOR="{}" COLOR="{}">)"
                     R"(<FONT POINT-SIZE="10">{}</FONT></TD>)",
                     width_of(kind), style.fill, style.border, style.word);
}

// A short line made of cells, each so wide, with gaps as wide as the cells.
std::string line_cell(std::string_view colour, int pieces, int width, int height, std::string_view word) {
  std::string line;
  for (int piece = 0; piece < pieces; ++piece) {
    if (piece > 0) line += R"(<TD FIXEDSIZE="TRUE" WIDTH="4" HEIGHT="1"></TD>)";
    line += fmt::format(R"(<TD FIXEDSIZE="TRUE" WIDTH="{}" HEIGHT="{}" BGCOLOR="{}"></TD>)", width, height, colour);
  }
  return fmt::format(R"(<TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>{})"
                     R"(<TD> <FONT POINT-SIZE="10" COLOR="{}"> {}</FONT></TD></TR></TABLE></TD>)",
                     line, colour, word);
}

std::string line_cells(const Legend& legend) {
  const std::string_view grey = style_of(Tone::neutral).colour;
  std::string cells;
  for (const Tone tone : legend.tones) cells += line_cell(style_of(tone).colour, 1, 24, 3, style_of(tone).word);
  if (legend.denied) cells += line_cell(grey, 3, 6, 2, "denied");
  if (legend.supported) cells += line_cell(grey, 1, 24, 6, "said more often");
  return cells;
}

// Tables of their own, so that each row keeps its own widths. One of a fixed size is not stretched to the widest.
std::string row_of(const std::string& cells, const std::string& size = "") {
  return fmt::format(R"(<TR><TD><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="4" CELLPADDING="1"{}>)"
                     "<TR>{}</TR></TABLE></TD></TR>",
                     size, cells);
}

std::string kind_rows(const std::set<ActorKind>& kinds) {
  std::string rows;
  std::string cells;
  std::size_t width = spacing;
  std::size_t left = kinds.size();
  std::size_t in_row = 0;
  for (const ActorKind kind : kinds) {
    cells += kind_cell(kind);
    width += width_of(kind) + spacing;
    if (--left > 0 && ++in_row < row_length) continue;
    rows += row_of(cells, fmt::format(R"( FIXEDSIZE="TRUE" WIDTH="{}" HEIGHT="30")", width + 2));
    cells.clear();
    width = spacing;
    in_row = 0;
  }
  return rows;
}

std::string text_row(int size, std::string_view open, std::string_view text, std::string_view close) {
  return fmt::format(R"(<TR><TD><FONT POINT-SIZE="{}">{}{}{}</FONT></TD></TR>)", size, open, as_xml(text), close);
}

}  // namespace

std::string html_of(const Legend& legend) {
  std::string rows;
  if (!legend.title.empty()) rows += text_row(18, "<B>", legend.title, "</B>");
  rows += kind_rows(legend.kinds);
  if (!legend.tones.empty()) rows += row_of(line_cells(legend));
  if (!legend.note.empty()) rows += text_row(9, "<I>", legend.note, "</I>");
  if (rows.empty()) return rows;
  return R"(<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">)" + rows + "</TABLE>";
}

}  // namespace actorgraph::render
