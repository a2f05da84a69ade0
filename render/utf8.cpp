// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/utf8.hpp"

namespace actorgraph::render {
namespace {

constexpr CodePoint replacement{U'\uFFFD', "\xEF\xBF\xBD"};

// How many bytes a sequence has that begins so; 0: none begins so.
std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

bool is_scalar(char32_t value, std::size_t length) {
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  return value >= smallest[length] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

CodePoint first_of(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = length_of(lead);
  if (length == 0 || length > text.size()) return replacement;
  char32_t value = length == 1 ? lead : lead & (0x7FU >> length);
  for (std::size_t at = 1; at < length; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0U) != 0x80U) return replacement;
    value = (value << 6U) | (byte & 0x3FU);
  }
  return is_scalar(value, length) ? CodePoint{value, text.substr(0, length)} : replacement;
}

bool is_broken(const CodePoint& point) { return point.bytes.data() == replacement.bytes.data(); }

}  // namespace

std::vector<CodePoint> code_points(std::string_view text) {
  std::vector<CodePoint> points;
  points.reserve(text.size());
  while (!text.empty()) {
    points.push_back(first_of(text));
    text.remove_prefix(is_broken(points.back()) ? 1 : points.back().bytes.size());
  }
  return points;
}

std::size_t count_code_points(std::string_view text) { return code_points(text).size(); }

bool is_space(char32_t value) {
  return value == U' ' || (value >= 9 && value <= 13) || value == 0x85 || value == 0xA0 || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200B) || value == 0x2028 || value == 0x2029 || value == 0x202F ||
         value == 0x205F || value == 0x3000 || value == 0xFEFF;
}

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

bool is_allowed_in_xml(char32_t value) {
  return value == U'\t' || value == U'\n' || value == U'\r' || (value >= 0x20 && value != 0xFFFE && value != 0xFFFF);
}

}  // namespace actorgraph::render
