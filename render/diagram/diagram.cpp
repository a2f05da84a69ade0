// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/diagram/diagram.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "render/detail/picture.hpp"
#include "render/diagram/stable.hpp"

namespace actorgraph::render {
namespace {

struct Ending {
  std::string_view text;
  DiagramFormat format;
};
constexpr std::array endings{Ending{".dot", DiagramFormat::dot}, Ending{".gv", DiagramFormat::dot},
                             Ending{".svg", DiagramFormat::svg}, Ending{".png", DiagramFormat::png},
                             Ending{".pdf", DiagramFormat::pdf}};

bool ends_with(std::string_view name, std::string_view ending) {
  const auto same = [](char left, char right) { return std::tolower(static_cast<unsigned char>(left)) == right; };
  return name.size() >= ending.size() && std::ranges::equal(name.substr(name.size() - ending.size()), ending, same);
}

}  // namespace

std::optional<DiagramFormat> diagram_format_of(std::string_view file_name) {
  const auto found = std::ranges::find_if(endings, [&](const Ending& one) { return ends_with(file_name, one.text); });
  if (found == endings.end()) return std::nullopt;
  return found->format;
}

std::string draw(const graph::Subgraph& subgraph, DiagramFormat format, const DiagramOptions& options) {
  detail::Graph picture;
  build(limited(subgraph, options.limit), options, picture);
  switch (format) {
    case DiagramFormat::svg:
      return stable_svg(picture.draw("svg"));
    case DiagramFormat::pdf:
      return stable_pdf(picture.draw("pdf"));
    case DiagramFormat::png:
      return picture.draw("png");
    case DiagramFormat::dot:
      break;
  }
  return picture.dot();
}

}  // namespace actorgraph::render
