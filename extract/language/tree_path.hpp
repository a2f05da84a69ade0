// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <vector>

#include "extract/language/analysis.hpp"

namespace actorgraph::extract {

// The words that connect two stretches in the dependency tree, without the stretches' own: up from one to the lowest
// word above both and down to the other; in different sentences both ways up to the roots. Where nothing stands
// between, the heads of both. extract/train/batches.py (tree_path) does the same.
[[nodiscard]] std::vector<std::size_t> tree_path(const std::vector<Word>& words, WordRange one, WordRange other);

// The word itself, its head, and so on up to the root.
[[nodiscard]] std::vector<std::size_t> path_to_root(const std::vector<Word>& words, std::size_t word);

// The word of the range whose head stands outside it.
[[nodiscard]] std::size_t head_of(const std::vector<Word>& words, WordRange range);

}  // namespace actorgraph::extract
