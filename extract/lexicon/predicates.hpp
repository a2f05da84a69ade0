// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The words that say a predicate, and the words that turn a saying (predicates.json). Phrases are looked up by their
// first word; words of verbs are lemmas.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "graph/model/vocabulary.hpp"

namespace actorgraph::extract {

enum class PhraseClass : std::uint8_t { verb, noun, adjective, idiom };

struct PredicatePhrase {
  Predicate predicate = Predicate::leads;
  PhraseClass word_class = PhraseClass::verb;
  std::vector<std::string> words;  // lower case
};

// What a word or phrase does to the statement it governs.
enum class Turn : std::uint8_t { speech, negated, possible, future, alleged };

class PredicateLexicon {
 public:
  PredicateLexicon();  // the built-in one

  // All phrases that begin with this lemma, longer ones first.
  [[nodiscard]] std::span<const PredicatePhrase> starting_with(std::string_view lemma) const;

  // Whether the phrase, its words joined by spaces, is in that list.
  [[nodiscard]] bool turns(Turn turn, std::string_view phrase) const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, std::vector<PredicatePhrase>, Hash, std::equal_to<>> phrases_;
  std::unordered_set<std::string, Hash, std::equal_to<>> turns_[5];
};

}  // namespace actorgraph::extract
