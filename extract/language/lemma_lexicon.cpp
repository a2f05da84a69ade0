// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/lemma_lexicon.hpp"

#include "graph/model/error.hpp"

namespace actorgraph::extract {

LemmaLexicon::LemmaLexicon(std::string_view lines) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const std::size_t tab = line.rfind('\t');
    if (tab == std::string_view::npos)
      throw ModelError("The model's list of lemmas is damaged; install the program again.");
    const std::string lemma(line.substr(tab + 1));
    lemma_of_.emplace(line.substr(0, tab), lemma);
    lemmas_.insert(lemma);
  }
}

std::optional<std::string> LemmaLexicon::find(std::string_view lowered_form, std::string_view upos) const {
  const auto found = lemma_of_.find(std::string(lowered_form) + '\t' + std::string(upos));
  if (found == lemma_of_.end()) return std::nullopt;
  return found->second;
}

}  // namespace actorgraph::extract
