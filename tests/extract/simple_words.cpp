// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/extract/simple_words.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace actorgraph::extract {
namespace {

struct Letter {
  UChar32 code = 0;
  std::size_t byte = 0;
};

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> letters;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());  // what the macro wants
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
    Letter letter{0, static_cast<std::size_t>(at)};
    U8_NEXT_OR_FFFD(bytes, at, static_cast<std::int32_t>(text.size()), letter.code);
    letters.push_back(letter);
  }
  letters.push_back({0, text.size()});
  return letters;
}

bool is_letter(UChar32 c) { return u_isalnum(c) != 0 || u_getCombiningClass(c) != 0; }
bool is_apostrophe(UChar32 c) { return c == '\'' || c == u'’'; }
bool is_space(UChar32 c) { return u_isUWhiteSpace(c) != 0 || c == 0xFEFF || c == 0x200B; }

bool is_abbreviation(std::string_view word) {
  constexpr std::array<std::string_view, 34> known{"Mr",   "Mrs", "Ms",   "Dr",  "Prof", "Gen", "Col",  "Lt",  "Maj",
                                                   "Capt", "Sgt", "Adm",  "Sen", "Rep",  "Gov", "Pres", "St",  "Jr",
                                                   "Sr",   "Inc", "Corp", "Ltd", "Co",   "No",  "Jan",  "Feb", "Mar",
                                                   "Apr",  "Aug", "Sept", "Oct", "Nov",  "Dec", "vs"};
  return std::ranges::find(known, word) != known.end();
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text), letters_(letters_of(text)) {}

  Analysis split() {
    while (at_ + 1 < letters_.size()) {
      if (is_space(letters_[at_].code)) {
        skip_space();
      } else {
        take_word();
      }
    }
    close_sentence();
    return std::move(analysis_);
  }

 private:
  [[nodiscard]] UChar32 code(std::size_t at) const { return at < letters_.size() ? letters_[at].code : 0; }
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
    return text_.substr(letters_[begin].byte, letters_[end].byte - letters_[begin].byte);
  }

  // An empty line ends a sentence; so does a line's end where the next line begins with a capital and the last one did
  // not stop in the middle of a phrase.
  void skip_space() {
    std::size_t lines = 0;
    for (; is_space(code(at_)); ++at_) lines += code(at_) == '\n' ? 1U : 0U;
    if (!analysis_.words.empty()) analysis_.words.back().space_after = true;
    const bool phrase_goes_on = !last().empty() && (last() == "," || u_islower(code(at_)) != 0);
    if (lines > 1 || (lines == 1 && !phrase_goes_on && at_ - line_ < 60)) close_sentence();
    if (lines > 0) line_ = at_;
    if (ended_ && u_islower(code(at_)) == 0) close_sentence();
    ended_ = false;
  }

  void take_word() {
    const std::size_t begin = at_;
    if (is_letter(code(at_))) {
      take_letters();
    } else if (is_apostrophe(code(at_)) && code(at_ + 1) == 's' && !is_letter(code(at_ + 2)) && begin > 0 &&
               is_letter(code(begin - 1))) {
      at_ += 2;
    } else {
      ++at_;
    }
    add(begin, at_);
    const UChar32 mark = code(begin);
    if (at_ == begin + 1 && (mark == '.' || mark == '!' || mark == '?')) ended_ = true;
    if (is_letter(mark)) ended_ = false;
  }

  // Letters and what joins them: "al-Qaeda", "O'Brien", "U.S.", "1,200", "3.5".
  void take_letters() {
    const std::size_t begin = at_;
    for (;;) {
      while (is_letter(code(at_))) ++at_;
      const UChar32 joint = code(at_);
      const bool more = is_letter(code(at_ + 1));
      const bool number = u_isdigit(code(at_ - 1)) != 0 && u_isdigit(code(at_ + 1)) != 0;
      const bool possessive = is_apostrophe(joint) && code(at_ + 1) == 's' && !is_letter(code(at_ + 2));
      const bool contraction = is_apostrophe(joint) && code(at_ + 1) == 't' && code(at_ - 1) == 'n';
      const bool initial = joint == '.' && (at_ == begin + 1 || code(at_ - 2) == '.') && u_isupper(code(at_ - 1)) != 0;
      if (contraction && at_ - begin > 2) {
        --at_;  // "did" and "n't"
        add(begin, at_);
        at_ += 3;
        return add_rest_of_contraction();
      }
      if (more && !possessive && (joint == '-' || is_apostrophe(joint) || (number && (joint == ',' || joint == '.')))) {
        ++at_;
      } else if (initial || (joint == '.' && is_abbreviation(slice(begin, at_)))) {
        ++at_;
        if (!is_letter(code(at_))) return;
      } else {
        return;
      }
    }
  }

  void add_rest_of_contraction() { pending_ = at_ - 3; }

  void add(std::size_t begin, std::size_t end) {
    if (pending_ != 0) begin = std::exchange(pending_, 0);
    Word word;
    word.span = {begin, end};
    word.form = slice(begin, end);
    word.space_after = false;
    analysis_.words.push_back(std::move(word));
  }

  [[nodiscard]] std::string_view last() const {
    return analysis_.words.empty() ? std::string_view() : std::string_view(analysis_.words.back().form);
  }

  void close_sentence() {
    const std::size_t begin = analysis_.sentences.empty() ? 0 : analysis_.sentences.back().end;
    if (analysis_.words.size() > begin) analysis_.sentences.push_back({begin, analysis_.words.size()});
  }

  std::string_view text_;
  std::vector<Letter> letters_;
  Analysis analysis_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;     // where the line begins
  std::size_t pending_ = 0;  // where the rest of a contraction begins; 0: there is none
  bool ended_ = false;       // a full stop was the last word but for quotes and brackets
};

}  // namespace

Analysis split_text(std::string_view text) {
  Analysis analysis = Splitter(text).split();
  if (!analysis.words.empty()) analysis.words.back().space_after = true;
  return analysis;
}

}  // namespace actorgraph::extract
