// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What the language stage says of a text: words with tags, lemmas and a dependency tree after Universal Dependencies 2,
// the mentions of actors, and which earlier mention each one refers back to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/article.hpp"
#include "graph/model/vocabulary.hpp"

namespace actorgraph::extract {

struct Word {
  Span span;         // code points of the text
  std::string form;  // the words of the text, UTF-8
  std::string lemma;
  std::string upos;         // universal part of speech: "NOUN"
  std::int32_t head = -1;   // index into Analysis::words; -1 at the root of a sentence
  std::string deprel;       // UD relation with subtype: "nsubj:pass"
  bool space_after = true;  // white space or the end of the text follows
};

// Words [begin, end) of Analysis::words.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  auto operator<=>(const WordRange&) const = default;
};

enum class MentionForm : std::uint8_t { name, nominal, pronoun };

struct Mention {
  WordRange words;       // the whole phrase for names and nominals as the model marks it, the word itself for pronouns
  std::size_t head = 0;  // index into Analysis::words: the word that stands for the phrase
  MentionForm form = MentionForm::name;
  std::optional<ActorKind> kind;  // none: not an actor as far as is known (a pronoun takes its antecedent's)
  float score = 0.0F;             // probability that this is a mention of an actor
  std::int32_t antecedent = -1;   // index into Analysis::mentions of an earlier mention of the same actor; -1: none
};

struct Analysis {
  std::vector<Word> words;
  std::vector<WordRange> sentences;  // in order, covering all words
  std::vector<Mention> mentions;     // by (begin, longest first)
};

}  // namespace actorgraph::extract
