// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/diagram/stable.hpp"

#include <string_view>

#include "render/text.hpp"

namespace actorgraph::render {

std::string stable_svg(std::string svg) {
  std::string kept;
  std::string_view rest = svg;
  for (std::size_t begin = rest.find("<!--"); begin != std::string_view::npos; begin = rest.find("<!--")) {
    kept += rest.substr(0, begin);
    const std::size_t end = rest.find("-->", begin);
    if (end == std::string_view::npos) return svg;
    rest.remove_prefix(end + 3);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
  }
  kept += rest;
  replace_all(kept, "stroke=\"transparent\"", "stroke=\"none\"");
  return kept;
}

std::string stable_pdf(std::string pdf) {
  constexpr std::string_view key = "/CreationDate (";
  constexpr std::string_view epoch = "D:19700101000000Z)";
  const std::size_t found = pdf.find(key);
  if (found == std::string::npos) return pdf;
  const std::size_t begin = found + key.size();
  const std::size_t size = pdf.find(')', begin) + 1 - begin;
  if (size >= epoch.size()) pdf.replace(begin, size, std::string(epoch) + std::string(size - epoch.size(), ' '));
  return pdf;
}

}  // namespace actorgraph::render
