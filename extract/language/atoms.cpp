// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/atoms.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "extract/language/utf8_reader.hpp"

namespace actorgraph::extract {
namespace {

enum class CharClass : std::uint8_t { space, letter, digit, sign };

struct Char {
  UChar32 code = 0;
  CharClass kind = CharClass::space;
  std::uint32_t byte = 0;  // where it begins
};

// Zero-width and soft characters that separate nothing to the eye but belong to no word.
bool is_invisible(UChar32 c) { return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0x00AD; }

CharClass class_of(UChar32 c) {
  if (is_invisible(c)) return CharClass::space;
  switch (u_charType(c)) {
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
    case U_CONTROL_CHAR:
      return CharClass::space;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::letter;
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_OTHER_NUMBER:
      return CharClass::digit;
    default:
      return CharClass::sign;
  }
}

std::vector<Char> decode(std::string_view text) {
  std::vector<Char> out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    Char each;
    each.byte = static_cast<std::uint32_t>(at);
    each.code = next_code_point(text, at);
    each.kind = class_of(each.code);
    out.push_back(each);
  }
  return out;
}

bool repeats(UChar32 c) {
  return c < 0x80 && std::string_view(".-!?*=_~#+").find(static_cast<char>(c)) != std::string_view::npos;
}

bool is_apostrophe(UChar32 c) { return c == '\'' || c == 0x2019; }

Shape shape_of(std::span<const Char> chars) {
  if (chars[0].kind == CharClass::digit) return Shape::digits;
  if (chars[0].kind == CharClass::sign) return Shape::sign;
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (const Char& c : chars) {
    upper += u_isUUppercase(c.code) || u_istitle(c.code) ? 1 : 0;
    lower += u_isULowercase(c.code) ? 1 : 0;
  }
  if (upper == 0) return Shape::lower;
  if (lower == 0) return chars.size() > 1 ? Shape::capitals : Shape::capital;
  return u_isUUppercase(chars[0].code) && upper == 1 ? Shape::capitalised : Shape::mixed;
}

std::string lowered(std::span<const Char> chars) {
  std::string out;
  for (const Char& c : chars) {
    if (c.code >= 0x80) return {};
    out += static_cast<char>(u_tolower(c.code));
  }
  return out;
}

// Where a run of letters is cut in two, counted in letters; 0: nowhere.
std::size_t contraction_cut(const std::vector<Char>& chars, std::size_t begin, std::size_t end) {
  static const std::unordered_map<std::string, std::size_t> glued{
      {"cannot", 3}, {"gonna", 3},   {"gotta", 3},   {"wanna", 3},    {"gimme", 3}, {"lemme", 3},
      {"dont", 2},   {"didnt", 3},   {"doesnt", 4},  {"cant", 2},     {"wont", 2},  {"isnt", 2},
      {"wasnt", 3},  {"wouldnt", 5}, {"couldnt", 5}, {"shouldnt", 6}, {"im", 1},    {"ive", 1}};
  const auto is = [&](std::size_t i, char low) { return i < chars.size() && u_tolower(chars[i].code) == low; };
  if (end - begin > 1 && is(end - 1, 'n') && end < chars.size() && is_apostrophe(chars[end].code) && is(end + 1, 't') &&
      (end + 2 >= chars.size() || chars[end + 2].kind == CharClass::space || chars[end + 2].kind == CharClass::sign)) {
    return end - 1 - begin;
  }
  if (end - begin > 8) return 0;
  const auto found = glued.find(lowered(std::span(chars).subspan(begin, end - begin)));
  return found == glued.end() ? 0 : found->second;
}

std::size_t run_end(const std::vector<Char>& chars, std::size_t begin) {
  std::size_t end = begin + 1;
  if (chars[begin].kind == CharClass::sign) {
    if (repeats(chars[begin].code)) {
      while (end < chars.size() && chars[end].code == chars[begin].code) ++end;
    }
    return end;
  }
  while (end < chars.size() && chars[end].kind == chars[begin].kind) ++end;
  return end;
}

// Passes white space and says what it amounts to.
Separator skip_space(const std::vector<Char>& chars, std::size_t& at, bool first) {
  std::size_t lines = 0;
  for (; at < chars.size() && chars[at].kind == CharClass::space; ++at) lines += chars[at].code == '\n' ? 1 : 0;
  if (lines > 1 || first) return Separator::paragraph;
  return lines == 1 ? Separator::line : Separator::space;
}

bool closes(std::string_view form) {
  static const std::unordered_set<std::string_view> closers{"\"", "'", "\u2019", "\u201d", ")", "]"};
  return closers.contains(form);
}

bool is_abbreviation(std::string_view form) {
  static const std::unordered_set<std::string_view> known{
      "Mr",   "Mrs", "Ms",   "Dr",  "Gen", "Lt",  "Col", "Maj",  "Capt", "Sgt", "Sen", "Rep",
      "Gov",  "Rev", "Prof", "St",  "Jan", "Feb", "Mar", "Apr",  "Jun",  "Jul", "Aug", "Sep",
      "Sept", "Oct", "Nov",  "Dec", "Jr",  "Sr",  "Inc", "Corp", "Co",   "Ltd"};
  return known.contains(form);
}

// How good a cut before the atom is: 2 a paragraph, 1 a likely sentence end, 0 none.
int boundary_before(std::span<const Atom> atoms, std::size_t at) {
  if (atoms[at].separator == Separator::paragraph) return 2;
  if (atoms[at].separator == Separator::none) return 0;
  std::size_t last = at - 1;
  while (last > 0 && closes(atoms[last].form) && atoms[last].separator == Separator::none) --last;
  if (std::string_view(".?!").find(atoms[last].form[0]) == std::string_view::npos) return 0;
  if (last > 0 && (is_abbreviation(atoms[last - 1].form) || atoms[last - 1].span.end - atoms[last - 1].span.begin == 1))
    return 0;
  return atoms[at].shape == Shape::lower ? 0 : 1;
}

std::size_t best_cut(std::span<const Atom> atoms, std::size_t begin, std::size_t end) {
  const std::size_t low = begin + (end - begin) / 2;
  for (const int wanted : {2, 1}) {
    for (std::size_t at = end; at > low; --at) {
      if (boundary_before(atoms, at) >= wanted) return at;
    }
  }
  return end;
}

}  // namespace

std::vector<Atom> split_atoms(std::string_view text) {
  const std::vector<Char> chars = decode(text);
  const auto byte_at = [&](std::size_t i) { return i < chars.size() ? chars[i].byte : text.size(); };
  std::vector<Atom> out;
  Separator separator = Separator::paragraph;
  const auto add = [&](std::size_t begin, std::size_t end) {
    out.push_back({{begin, end},
                   text.substr(byte_at(begin), byte_at(end) - byte_at(begin)),
                   separator,
                   shape_of(std::span(chars).subspan(begin, end - begin))});
    separator = Separator::none;
  };
  for (std::size_t at = 0; at < chars.size();) {
    if (chars[at].kind == CharClass::space) {
      separator = skip_space(chars, at, out.empty());
      continue;
    }
    const std::size_t end = run_end(chars, at);
    const std::size_t cut = chars[at].kind == CharClass::letter ? contraction_cut(chars, at, end) : 0;
    if (cut > 0) add(at, at + cut);
    add(at + cut, end);
    at = end;
  }
  return out;
}

bool is_run_of_signs(const Atom& atom) {
  return atom.shape == Shape::sign && repeats(static_cast<unsigned char>(atom.form[0]));
}

std::vector<AtomRange> split_windows(std::span<const Atom> atoms, std::span<const std::size_t> sizes,
                                     std::size_t limit) {
  std::vector<AtomRange> out;
  for (std::size_t begin = 0; begin < atoms.size();) {
    std::size_t total = 0;
    std::size_t end = begin;
    while (end < atoms.size() && total + sizes[end] <= limit) total += sizes[end++];
    end = std::max(end, begin + 1);
    if (end < atoms.size()) end = best_cut(atoms, begin, end);
    out.push_back({begin, end});
    begin = end;
  }
  return out;
}

}  // namespace actorgraph::extract
