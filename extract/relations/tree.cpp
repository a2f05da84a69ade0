// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/tree.hpp"

#include <algorithm>
#include <array>

namespace actorgraph::extract {
namespace {

bool begins_clause(const Word& word) {
  constexpr std::array<std::string_view, 5> relations{"ccomp", "advcl", "acl", "parataxis", "csubj"};
  const bool clause = std::ranges::find(relations, relation(word)) != relations.end();
  return clause && (word.upos == "VERB" || word.upos == "AUX");
}

}  // namespace

std::optional<WordRange> sentence_of_word(const Analysis& analysis, std::size_t word) {
  const auto found = std::ranges::upper_bound(analysis.sentences, word, {}, &WordRange::end);
  if (found == analysis.sentences.end() || word < found->begin) return std::nullopt;
  return *found;
}

bool has_tree(const Analysis& analysis, WordRange sentence) {
  for (std::size_t i = sentence.begin; i < sentence.end; ++i)
    if (analysis.words[i].head >= 0 || !analysis.words[i].deprel.empty()) return true;
  return false;
}

std::optional<std::size_t> joint_word(const Analysis& analysis, std::size_t one, std::size_t other) {
  const auto path = path_to_root(analysis.words, one);
  for (const std::size_t word : path_to_root(analysis.words, other))
    if (std::ranges::find(path, word) != path.end()) return word;
  return std::nullopt;
}

std::string_view relation(const Word& word) { return std::string_view(word.deprel).substr(0, word.deprel.find(':')); }

std::vector<std::size_t> children(const Analysis& analysis, std::size_t word, std::string_view deprel) {
  std::vector<std::size_t> found;
  const auto sentence = sentence_of_word(analysis, word);
  if (!sentence) return found;
  for (std::size_t i = sentence->begin; i < sentence->end; ++i)
    if (analysis.words[i].head == static_cast<std::int32_t>(word) && relation(analysis.words[i]) == deprel)
      found.push_back(i);
  return found;
}

bool is_below(const Analysis& analysis, std::size_t word, std::size_t top) {
  const auto path = path_to_root(analysis.words, word);
  return std::ranges::find(path, top) != path.end();
}

std::size_t clause_distance(const Analysis& analysis, std::size_t word, std::size_t modifier) {
  const auto joint = joint_word(analysis, word, modifier);
  if (!joint) return clause_reach + 1;
  std::size_t edges = 0;
  for (const std::size_t end : {word, modifier})
    for (const std::size_t step : path_to_root(analysis.words, end)) {
      if (step == *joint) break;
      if (begins_clause(analysis.words[step])) return clause_reach + 1;
      ++edges;
    }
  return std::min(edges, clause_reach + 1);
}

}  // namespace actorgraph::extract
