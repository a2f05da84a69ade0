// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/names.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "extract/language/utf8_reader.hpp"

namespace actorgraph::extract {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Letters with a stroke have no decomposition, yet news drops the stroke as it drops accents.
char16_t without_stroke(char16_t letter) {
  switch (letter) {
    case u'ł':
      return u'l';
    case u'ø':
      return u'o';
    case u'đ':
      return u'd';
    case u'ı':
      return u'i';
    case u'ħ':
      return u'h';
    case u'‘':
    case u'’':
    case u'ʼ':
    case u'`':
      return u'\'';
    case u'‐':
    case u'‑':
      return u'-';
    default:
      return letter;
  }
}

// Case, width and accents away.
std::string fold(std::string_view text) {
  std::string folded;
  if (is_ascii(text)) {
    folded.assign(text);
    std::ranges::transform(folded, folded.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return folded;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* decompose = icu::Normalizer2::getNFDInstance(status);
  const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const icu::UnicodeString parts = decompose->normalize(casefold->normalize(source, status), status);
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < parts.length(); ++i)
    if (u_charType(parts[i]) != U_NON_SPACING_MARK) plain.append(without_stroke(parts[i]));
  plain.toUTF8String(folded);
  return folded;
}

bool is_word(UChar32 c) { return u_isalnum(c) != 0; }

// Words and what joins them: a hyphen or apostrophe between letters stays; dots between single letters fall away.
std::vector<std::string> split_words(std::string_view folded) {
  std::vector<std::string> words;
  bool open = false;    // the last word may go on
  char joiner = 0;      // a hyphen or apostrophe seen behind it
  bool dotted = false;  // a full stop seen behind a single letter
  std::size_t letters = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = at;
    const UChar32 c = next_code_point(folded, at);
    if (!is_word(c)) {
      dotted = open && c == '.' && letters == 1;
      const bool joins = open && joiner == 0 && (c == '-' || c == '\'');
      joiner = joins ? static_cast<char>(c) : '\0';
      open = joins || dotted;
      continue;
    }
    const std::string_view letter = folded.substr(begin, at - begin);
    if (!open) {
      words.emplace_back();
      letters = 0;
    }
    if (open && joiner != 0) words.back() += joiner;
    words.back() += letter;
    letters = dotted ? 1 : letters + 1;
    open = true;
    joiner = 0;
    dotted = false;
  }
  return words;
}

void drop_possessive(std::string& word) {
  if (word.size() > 2 && word.ends_with("'s")) word.resize(word.size() - 2);
}

bool is_article(std::string_view word) { return word == "the" || word == "a" || word == "an"; }

}  // namespace

std::string normalise_name(std::string_view name) {
  std::vector<std::string> words = split_words(fold(name));
  std::string joined;
  bool leading = true;
  for (std::string& word : words) {
    drop_possessive(word);
    leading = leading && is_article(word);
    if (leading) continue;
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

std::vector<std::string_view> words_of(std::string_view normalised) {
  std::vector<std::string_view> words;
  while (!normalised.empty()) {
    const std::size_t space = std::min(normalised.find(' '), normalised.size());
    if (space > 0) words.push_back(normalised.substr(0, space));
    normalised.remove_prefix(std::min(space + 1, normalised.size()));
  }
  return words;
}

bool begins_like_name(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = 0;
  const UChar32 c = next_code_point(text, at);
  return is_word(c) && u_islower(c) == 0;
}

bool all_capitals(std::string_view text) {
  for (const std::string_view ending : {"'s", "’s"})
    if (text.ends_with(ending)) text.remove_suffix(ending.size());
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_code_point(text, at);
    if (u_islower(c) != 0) return false;
    any = any || u_isupper(c) != 0;
  }
  return any;
}

std::size_t code_point_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace actorgraph::extract
