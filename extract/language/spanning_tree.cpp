// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/spanning_tree.hpp"

#include <algorithm>
#include <limits>

namespace actorgraph::extract {
namespace {

constexpr float never = -std::numeric_limits<float>::infinity();

struct Matrix {
  std::size_t nodes;
  std::vector<float> score;  // [dependent][head]
  float& at(std::size_t d, std::size_t h) { return score[d * nodes + h]; }
  [[nodiscard]] float at(std::size_t d, std::size_t h) const { return score[d * nodes + h]; }
};

std::vector<std::int32_t> greedy_heads(const Matrix& m) {
  std::vector<std::int32_t> head(m.nodes, 0);
  for (std::size_t d = 1; d < m.nodes; ++d) {
    std::size_t best = d == 1 && m.nodes > 2 ? 2 : 0;
    for (std::size_t h = 0; h < m.nodes; ++h) {
      if (h != d && m.at(d, h) > m.at(d, best)) best = h;
    }
    head[d] = static_cast<std::int32_t>(best);
  }
  return head;
}

// The nodes of one cycle; none when the heads make a tree.
std::vector<std::size_t> find_cycle(const std::vector<std::int32_t>& head) {
  std::vector<std::size_t> seen(head.size(), 0);
  for (std::size_t start = 1; start < head.size(); ++start) {
    std::size_t at = start;
    while (at != 0 && seen[at] == 0) {
      seen[at] = start;
      at = static_cast<std::size_t>(head[at]);
    }
    if (at == 0 || seen[at] != start) continue;
    std::vector<std::size_t> cycle{at};
    for (std::size_t next = static_cast<std::size_t>(head[at]); next != at; next = static_cast<std::size_t>(head[next]))
      cycle.push_back(next);
    return cycle;
  }
  return {};
}

std::vector<std::int32_t> solve(const Matrix& m);

// Makes one node of the cycle, solves the smaller problem and opens the cycle where its best way in says.
std::vector<std::int32_t> contract(const Matrix& m, const std::vector<std::int32_t>& head,
                                   const std::vector<std::size_t>& cycle) {
  std::vector<bool> inside(m.nodes, false);
  float cycle_score = 0;
  for (const std::size_t c : cycle) {
    inside[c] = true;
    cycle_score += m.at(c, static_cast<std::size_t>(head[c]));
  }
  std::vector<std::size_t> outside;
  for (std::size_t i = 0; i < m.nodes; ++i) {
    if (!inside[i]) outside.push_back(i);
  }
  const std::size_t joint = outside.size();
  Matrix smaller{joint + 1, std::vector<float>((joint + 1) * (joint + 1), never)};
  std::vector<std::size_t> enters(joint, 0);  // by outside head: which cycle node it takes
  std::vector<std::size_t> leaves(joint, 0);  // by outside dependent: which cycle node is its head
  for (std::size_t i = 0; i < joint; ++i) {
    const std::size_t x = outside[i];
    for (std::size_t j = 0; j < joint; ++j) smaller.at(i, j) = m.at(x, outside[j]);
    for (const std::size_t c : cycle) {
      const float in = m.at(c, x) - m.at(c, static_cast<std::size_t>(head[c])) + cycle_score;
      if (enters[i] == 0 || in > smaller.at(joint, i)) {
        smaller.at(joint, i) = in;
        enters[i] = c;
      }
      if (x != 0 && (leaves[i] == 0 || m.at(x, c) > smaller.at(i, joint))) {
        smaller.at(i, joint) = m.at(x, c);
        leaves[i] = c;
      }
    }
  }
  const std::vector<std::int32_t> solved = solve(smaller);
  std::vector<std::int32_t> out = head;
  for (std::size_t i = 1; i < joint; ++i) {
    const auto h = static_cast<std::size_t>(solved[i]);
    out[outside[i]] = static_cast<std::int32_t>(h == joint ? leaves[i] : outside[h]);
  }
  const auto from = static_cast<std::size_t>(solved[joint]);
  out[enters[from]] = static_cast<std::int32_t>(outside[from]);
  return out;
}

std::vector<std::int32_t> solve(const Matrix& m) {
  std::vector<std::int32_t> head = greedy_heads(m);
  const std::vector<std::size_t> cycle = find_cycle(head);
  return cycle.empty() ? head : contract(m, head, cycle);
}

}  // namespace

std::vector<std::int32_t> best_tree(std::span<const float> score, std::size_t words) {
  if (words == 0) return {};
  Matrix m{words + 1, std::vector<float>(score.begin(), score.end())};
  const auto [low, high] = std::minmax_element(score.begin(), score.end());
  const float dearer = (*high - *low + 1) * static_cast<float>(words + 1);
  std::vector<std::int32_t> head = solve(m);
  if (std::ranges::count(head.begin() + 1, head.end(), 0) != 1) {
    for (std::size_t d = 1; d <= words; ++d) m.at(d, 0) -= dearer;
    head = solve(m);
  }
  head.erase(head.begin());
  return head;
}

}  // namespace actorgraph::extract
