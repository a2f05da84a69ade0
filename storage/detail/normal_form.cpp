// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/normal_form.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "graph/model/code_points.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::storage::detail {
namespace {

// Latin-ASCII takes the letters that have no decomposition: ø, ł, ı, ß.
std::unique_ptr<icu::Transliterator> make_folder() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> folder(
      icu::Transliterator::createInstance("NFKD; [:Mn:] Remove; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status) != 0) throw Error("ICU's data are missing; install the package libicu72 again.");
  return folder;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char each) { return static_cast<unsigned char>(each) < 0x80U; });
}

icu::UnicodeString folded(std::string_view utf8) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  if (!is_ascii(utf8)) {  // most names are, and need none of it
    thread_local const std::unique_ptr<icu::Transliterator> folder = make_folder();
    folder->transliterate(text);
  }
  return text.foldCase().trim();
}

bool is_word_part(UChar32 letter) {
  return u_isalnum(letter) != 0 || u_getIntPropertyValue(letter, UCHAR_GENERAL_CATEGORY) == U_COMBINING_SPACING_MARK;
}

bool joins(UChar32 sign) { return sign == U'\'' || sign == U'.' || sign == 0x2019 || sign == 0x02BC || sign == U'`'; }

// The "'s" of "Russia's"; inside a name ("Lord's Resistance Army") it belongs to it.
bool is_possessive(const icu::UnicodeString& text, std::int32_t apostrophe) {
  return text.char32At(apostrophe) != U'.' && apostrophe + 2 == text.length() && text.endsWith(u's');
}

std::string words_of_letters(const icu::UnicodeString& text) {
  icu::UnicodeString words;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 letter = text.char32At(at);
    if (is_word_part(letter)) {
      words.append(letter);
    } else if (joins(letter)) {
      if (is_possessive(text, at)) break;
    } else if (!words.isEmpty() && !words.endsWith(u' ')) {
      words.append(u' ');
    }
  }
  words.trim();
  std::string utf8;
  words.toUTF8String(utf8);
  return utf8;
}

bool has_letters(std::string_view text) {
  const auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1))
    if (is_word_part(letters.char32At(at))) return true;
  return false;
}

std::string quoted(std::string_view token) {
  std::string result = "\"";
  for (const char each : token) result.append(each == '"' ? 2 : 1, each);
  return result + '"';
}

}  // namespace

std::string normal_form(std::string_view name) {
  std::string normal = words_of_letters(folded(name));
  if (normal.starts_with("the ")) normal.erase(0, 4);
  if (normal.empty()) folded(name).toUTF8String(normal);
  return normal;
}

std::vector<std::string_view> words_of(std::string_view normal) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < normal.size();) {
    const std::size_t end = std::min(normal.find(' ', begin), normal.size());
    if (end > begin) words.push_back(normal.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string all_words_query(std::string_view words) {
  constexpr std::string_view blanks("\0\t\n\v\f\r ", 7);
  std::string query;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find_first_of(blanks, begin), words.size());
    const std::string_view piece = words.substr(begin, end - begin);
    if (has_letters(piece)) query += (query.empty() ? "" : " AND ") + quoted(piece);
    begin = end + 1;
  }
  return query;
}

std::string spelling_query(std::string_view normal) {
  constexpr std::size_t most = 64;  // of a longer name the beginning will do
  const CodePoints letters(normal);
  std::string query;
  for (std::size_t at = 0; at + 3 <= letters.size() && at < most; ++at)
    query += (at == 0 ? "" : " OR ") + quoted(letters.slice({at, at + 3}));
  return query;
}

}  // namespace actorgraph::storage::detail
