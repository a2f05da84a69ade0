// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/wordpiece.hpp"

#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::int32_t longest_word = 100;  // characters, as in BERT

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string without_accents(const icu::UnicodeString& text) {
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    if (u_charType(text.char32At(i)) != U_NON_SPACING_MARK) kept.append(text.char32At(i));
  std::string utf8;
  return kept.toUTF8String(utf8);
}

// Lower case without accents; empty when nothing is left or the word is too long for BERT.
std::string folded(std::string_view word) {
  if (is_ascii(word)) {
    std::string lower(word.size() <= longest_word ? word : std::string_view());
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
  auto text = icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
  text = nfd->normalize(text.toLower(icu::Locale::getRoot()), status);
  if (U_FAILURE(status)) return {};
  std::string plain = without_accents(text);
  const auto characters =
      std::ranges::count_if(plain, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return characters <= longest_word ? plain : std::string();
}

}  // namespace

void WordPiece::Table::add(std::string_view piece, std::int32_t id) {
  ids.emplace(piece, id);
  longest = std::max(longest, piece.size());
}

WordPiece::WordPiece(const ModelFile& file) {
  read(file.text("vocab"));
  unknown_ = special("[UNK]");
  cls_ = special("[CLS]");
  sep_ = special("[SEP]");
}

void WordPiece::read(std::string_view vocabulary) {
  first_.ids.reserve(static_cast<std::size_t>(std::ranges::count(vocabulary, '\n')));
  for (std::int32_t id = 0; !vocabulary.empty(); ++id) {
    const std::string_view piece = vocabulary.substr(0, vocabulary.find('\n'));
    vocabulary.remove_prefix(std::min(piece.size() + 1, vocabulary.size()));
    if (piece.size() > 2 && piece.starts_with("##"))
      followers_.add(piece.substr(2), id);
    else
      first_.add(piece, id);
  }
}

std::int32_t WordPiece::special(std::string_view piece) const {
  const auto found = first_.ids.find(piece);
  if (found == first_.ids.end())
    throw ModelError(fmt::format("The model's vocabulary lacks {}; use the model that came with this program.", piece));
  return found->second;
}

void WordPiece::pieces(std::string_view atom, std::vector<std::int32_t>& out) const {
  if (atom.empty()) return;
  const std::string word = folded(atom);
  if (word.empty())
    out.push_back(unknown_);
  else
    longest_matches(word, out);
}

void WordPiece::longest_matches(std::string_view word, std::vector<std::int32_t>& out) const {
  const std::size_t before = out.size();
  for (std::string_view rest = word; !rest.empty();) {
    const Match match = longest_prefix(rest.size() == word.size() ? first_ : followers_, rest);
    if (match.id < 0) {
      out.resize(before);
      out.push_back(unknown_);
      return;
    }
    out.push_back(match.id);
    rest.remove_prefix(match.bytes);
  }
}

WordPiece::Match WordPiece::longest_prefix(const Table& table, std::string_view rest) {
  for (std::size_t bytes = std::min(rest.size(), table.longest); bytes > 0; --bytes) {
    const auto found = table.ids.find(rest.substr(0, bytes));
    if (found != table.ids.end()) return {found->second, bytes};
  }
  return {};
}

}  // namespace actorgraph::extract
