// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/hypothesis.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/language/mention_words.hpp"
#include "extract/relations/tree.hpp"

namespace actorgraph::extract {
namespace {

template <std::size_t N>
bool is_one_of(const Word& word, const std::array<std::string_view, N>& forms) {
  return std::ranges::find(forms, lower_case(word.form)) != forms.end();
}

// 'if' and the like; 'suppose' opens a main clause. After 'asked' an 'if' means 'whether' and opens a complement.
bool opens_condition(const Analysis& analysis, std::size_t word) {
  static constexpr std::array<std::string_view, 5> openers{"if", "unless", "lest", "suppose", "supposing"};
  const std::string_view place = relation(analysis.words[word]);
  return (place == "advcl" || place == "root") &&
         std::ranges::any_of(children(analysis, word, "mark"),
                             [&](std::size_t mark) { return is_one_of(analysis.words[mark], openers); });
}

// An imperative: nobody is said to suppose.
bool bids_to_suppose(const Analysis& analysis, std::size_t word) {
  static constexpr std::array<std::string_view, 3> verbs{"suppose", "imagine", "picture"};
  return is_one_of(analysis.words[word], verbs) && children(analysis, word, "nsubj").empty();
}

}  // namespace

bool is_supposed(const Analysis& analysis, std::size_t word) {
  for (;;) {
    if (opens_condition(analysis, word) || bids_to_suppose(analysis, word)) return true;
    const Word& at = analysis.words[word];
    const std::string_view place = relation(at);
    if (at.head < 0 || (place != "conj" && place != "xcomp" && place != "ccomp")) return false;
    word = static_cast<std::size_t>(at.head);
  }
}

}  // namespace actorgraph::extract
