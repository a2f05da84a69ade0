// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/extract/analysis_builder.hpp"

#include <sstream>
#include <stdexcept>

#include "extract/actors/names.hpp"
#include "extract/relations/tree.hpp"
#include "tests/extract/simple_words.hpp"

namespace actorgraph::extract {
namespace {

void add_word(WrittenText& written, const std::string& line, std::size_t sentence_begin) {
  std::istringstream fields(line);
  Word word;
  std::int32_t head = 0;
  fields >> word.form >> word.lemma >> word.upos >> head >> word.deprel;
  if (!fields) throw std::invalid_argument("no word: " + line);
  if (!written.text.empty()) written.text += ' ';
  word.span.begin = code_point_count(written.text);
  word.span.end = word.span.begin + code_point_count(word.form);
  word.head = head == 0 ? -1 : static_cast<std::int32_t>(sentence_begin) + head - 1;
  written.text += word.form;
  written.analysis.words.push_back(std::move(word));
}

bool stand_at(const Analysis& analysis, std::size_t at, const std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (at + i >= analysis.words.size() || analysis.words[at + i].form != words[i].form) return false;
  return true;
}

}  // namespace

std::size_t WrittenText::mention(std::string_view words, std::optional<ActorKind> kind, MentionForm form,
                                 std::size_t nth) {
  const Analysis phrase = split_text(words);
  for (std::size_t i = 0; i < analysis.words.size(); ++i) {
    if (!stand_at(analysis, i, phrase.words) || nth-- > 0) continue;
    Mention mention;
    mention.words = {i, i + phrase.words.size()};
    const bool tree = analysis.words[i].head >= 0 || !analysis.words[i].deprel.empty();
    mention.head = tree ? head_of(analysis.words, mention.words) : mention.words.end - 1;
    mention.form = form;
    mention.kind = kind;
    mention.score = 0.9F;
    analysis.mentions.push_back(mention);
    return analysis.mentions.size() - 1;
  }
  throw std::invalid_argument("not in the text: " + std::string(words));
}

WrittenText plain_text(std::string_view text) {
  WrittenText written{std::string(text), split_text(text)};
  for (Word& word : written.analysis.words) {
    if (word.form == "said") word.lemma = "say";
    if (word.form == "told") word.lemma = "tell";
    if (!word.lemma.empty()) word.upos = "VERB";
  }
  return written;
}

WrittenText parsed_text(std::string_view lines) {
  WrittenText written;
  std::istringstream input{std::string(lines)};
  std::size_t begin = 0;
  const auto end_sentence = [&] {
    const std::size_t end = written.analysis.words.size();
    if (end > begin) written.analysis.sentences.push_back({begin, end});
    begin = end;
  };
  for (std::string line; std::getline(input, line);) {
    if (line.empty()) {
      end_sentence();
    } else {
      add_word(written, line, begin);
    }
  }
  end_sentence();
  return written;
}

}  // namespace actorgraph::extract
