// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Lemmas of words that the treebanks have, where the model's rule need not be trusted: "people" NOUN -> "people".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace actorgraph::extract {

class LemmaLexicon {
 public:
  // lines: form in lower case, universal tag and lemma, with tabs between, a word a line. Throws ModelError for others.
  explicit LemmaLexicon(std::string_view lines);

  // Nothing for unknown words.
  [[nodiscard]] std::optional<std::string> find(std::string_view lowered_form, std::string_view upos) const;
  // Whether some word has this lemma.
  [[nodiscard]] bool knows(const std::string& lemma) const { return lemmas_.contains(lemma); }

 private:
  std::unordered_map<std::string, std::string> lemma_of_;  // key: form, tab, tag
  std::unordered_set<std::string> lemmas_;
};

}  // namespace actorgraph::extract
