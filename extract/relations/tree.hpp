// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Questions to the dependency trees of an analysis. Words are indices into Analysis::words.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/language/tree_path.hpp"

namespace actorgraph::extract {

[[nodiscard]] std::optional<WordRange> sentence_of_word(const Analysis& analysis, std::size_t word);

// Whether any word of the sentence has a head: a reader by rules gives none.
[[nodiscard]] bool has_tree(const Analysis& analysis, WordRange sentence);

// The lowest word above both, which may be one of them; none in different sentences.
[[nodiscard]] std::optional<std::size_t> joint_word(const Analysis& analysis, std::size_t one, std::size_t other);

// A relation without its subtype: "nsubj" of "nsubj:pass".
[[nodiscard]] std::string_view relation(const Word& word);

// The words that hang on this one by such a relation, in text order.
[[nodiscard]] std::vector<std::size_t> children(const Analysis& analysis, std::size_t word, std::string_view deprel);

// Whether a word stands below another or is it.
[[nodiscard]] bool is_below(const Analysis& analysis, std::size_t word, std::size_t top);

// How many edges lie between a word and what modifies it in the same clause; more than clause_reach where another
// clause begins in between or they are too far apart.
inline constexpr std::size_t clause_reach = 4;
[[nodiscard]] std::size_t clause_distance(const Analysis& analysis, std::size_t word, std::size_t modifier);

}  // namespace actorgraph::extract
