// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/spanning_tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace actorgraph::extract {
namespace {

using testing::ElementsAre;

// Every word reaches the root, and one word alone hangs from it.
bool is_tree(const std::vector<std::int32_t>& heads) {
  std::size_t roots = 0;
  for (std::size_t w = 0; w < heads.size(); ++w) {
    roots += heads[w] == 0 ? 1 : 0;
    std::size_t steps = 0;
    for (std::int32_t at = heads[w]; at != 0; at = heads[static_cast<std::size_t>(at) - 1]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

float weight(const std::vector<float>& score, const std::vector<std::int32_t>& heads) {
  float total = 0;
  for (std::size_t w = 0; w < heads.size(); ++w)
    total += score[(w + 1) * (heads.size() + 1) + static_cast<std::size_t>(heads[w])];
  return total;
}

// By trying all head assignments.
float best_weight(const std::vector<float>& score, std::size_t words) {
  float best = -1e9F;
  std::vector<std::int32_t> heads(words, 0);
  std::function<void(std::size_t)> assign = [&](std::size_t w) {
    if (w == words) {
      if (is_tree(heads)) best = std::max(best, weight(score, heads));
      return;
    }
    for (std::size_t h = 0; h <= words; ++h) {
      if (h == w + 1) continue;
      heads[w] = static_cast<std::int32_t>(h);
      assign(w + 1);
    }
  };
  assign(0);
  return best;
}

TEST(SpanningTree, TakesTheBestHeadsWhenTheyMakeATree) {
  const std::vector<float> score{0, 0, 0, 9, 0, 1, 1, 9, 0};
  EXPECT_THAT(best_tree(score, 2), ElementsAre(0, 1));
}

TEST(SpanningTree, NoWordsMakeNoTree) { EXPECT_TRUE(best_tree(std::vector<float>{0}, 0).empty()); }

TEST(SpanningTree, IsTheHeaviestSingleRootedTreeForRandomScores) {
  std::mt19937 random(7);
  std::normal_distribution<float> draw(0, 3);
  for (int round = 0; round < 60; ++round) {
    const std::size_t words = 1 + static_cast<std::size_t>(round) % 5;
    std::vector<float> score((words + 1) * (words + 1));
    for (float& s : score) s = draw(random);
    const auto heads = best_tree(score, words);
    ASSERT_TRUE(is_tree(heads));
    EXPECT_NEAR(weight(score, heads), best_weight(score, words), 1e-3);
  }
}

}  // namespace
}  // namespace actorgraph::extract
