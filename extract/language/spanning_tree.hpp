// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The best dependency tree of a sentence: the maximum spanning arborescence with one child of the root (Chu and Liu
// 1965, Edmonds 1967; one root as in Zmigrod et al. 2020, by making a second one dearer than any gain).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace actorgraph::extract {

// score[d * (n + 1) + h]: how well h is the head of d; word i is node i + 1, node 0 the root, so row 0 is not read.
// Returns for each of the n words its head's node. n = 0 gives nothing.
[[nodiscard]] std::vector<std::int32_t> best_tree(std::span<const float> score, std::size_t words);

}  // namespace actorgraph::extract
