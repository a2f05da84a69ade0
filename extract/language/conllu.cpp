// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/conllu.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace actorgraph::extract {
namespace {

// Each mention's entity: its own number or its antecedent's, counted from 1.
std::vector<std::size_t> entities(const std::vector<Mention>& mentions) {
  std::vector<std::size_t> out;
  std::size_t next = 1;
  for (const Mention& m : mentions)
    out.push_back(m.antecedent >= 0 ? out[static_cast<std::size_t>(m.antecedent)] : next++);
  return out;
}

// Brackets that open at a word, longest first, and those that close at it, latest opened first.
std::vector<std::string> entity_brackets(const Analysis& analysis) {
  const std::vector<std::size_t> entity = entities(analysis.mentions);
  std::vector<std::string> opening(analysis.words.size());
  std::vector<std::string> closing(analysis.words.size());
  for (std::size_t i = 0; i < analysis.mentions.size(); ++i) {
    const Mention& m = analysis.mentions[i];
    const std::string kind = m.kind ? std::string(name(*m.kind)) : "other";
    const std::string id = "e" + std::to_string(entity[i]);
    const bool single = m.words.end - m.words.begin == 1;
    opening[m.words.begin] +=
        "(" + id + "-" + kind + "-" + std::to_string(m.head - m.words.begin + 1) + (single ? ")" : "");
    if (!single) closing[m.words.end - 1].insert(0, id + ")");
  }
  for (std::size_t w = 0; w < opening.size(); ++w) opening[w] += closing[w];
  return opening;
}

std::string join(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return std::string(one.empty() ? other : one);
  return std::string(one) + "|" + std::string(other);
}

// One line: tabs and line ends inside a sentence become spaces.
std::string sentence_text(const Analysis& analysis, const WordRange& sentence) {
  std::string out;
  for (std::size_t w = sentence.begin; w < sentence.end; ++w) {
    out += analysis.words[w].form;
    if (analysis.words[w].space_after && w + 1 < sentence.end) out += ' ';
  }
  return out;
}

}  // namespace

void write_conllu(std::ostream& out, std::string_view document, const Analysis& analysis) {
  out << "# newdoc id = " << document << "\n# global.Entity = eid-etype-head\n";
  const std::vector<std::string> brackets = entity_brackets(analysis);
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const WordRange& sentence = analysis.sentences[s];
    out << "# sent_id = " << document << "-" << s + 1 << "\n# text = " << sentence_text(analysis, sentence) << "\n";
    for (std::size_t w = sentence.begin; w < sentence.end; ++w) {
      const Word& word = analysis.words[w];
      const std::string head =
          word.head < 0 ? "0" : std::to_string(static_cast<std::size_t>(word.head) - sentence.begin + 1);
      const std::string misc =
          join(brackets[w].empty() ? "" : "Entity=" + brackets[w], word.space_after ? "" : "SpaceAfter=No");
      out << w - sentence.begin + 1 << '\t' << word.form << '\t' << word.lemma << '\t' << word.upos << "\t_\t_\t"
          << head << '\t' << word.deprel << "\t_\t" << (misc.empty() ? "_" : misc) << "\n";
    }
    out << "\n";
  }
}

}  // namespace actorgraph::extract
