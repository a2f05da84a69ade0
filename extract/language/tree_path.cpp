// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/tree_path.hpp"

#include <algorithm>

namespace actorgraph::extract {
namespace {

bool inside(WordRange range, std::size_t word) { return range.begin <= word && word < range.end; }

}  // namespace

std::vector<std::size_t> path_to_root(const std::vector<Word>& words, std::size_t word) {
  std::vector<std::size_t> out{word};
  while (words[out.back()].head >= 0) out.push_back(static_cast<std::size_t>(words[out.back()].head));
  return out;
}

std::size_t head_of(const std::vector<Word>& words, WordRange range) {
  for (std::size_t w = range.begin; w < range.end; ++w) {
    if (words[w].head < 0 || !inside(range, static_cast<std::size_t>(words[w].head))) return w;
  }
  return range.begin;
}

std::vector<std::size_t> tree_path(const std::vector<Word>& words, WordRange one, WordRange other) {
  std::vector<std::size_t> up = path_to_root(words, head_of(words, one));
  std::vector<std::size_t> down = path_to_root(words, head_of(words, other));
  for (std::size_t i = 0; i < up.size(); ++i) {
    const auto joint = std::ranges::find(down, up[i]);
    if (joint == down.end()) continue;
    up.resize(i + 1);
    down.erase(joint, down.end());
    break;
  }
  std::vector<std::size_t> out;
  for (const auto* side : {&up, &down}) {
    std::ranges::copy_if(*side, std::back_inserter(out),
                         [&](std::size_t w) { return !inside(one, w) && !inside(other, w); });
  }
  if (out.empty()) out = {up.front(), down.empty() ? up.back() : down.front()};
  return out;
}

}  // namespace actorgraph::extract
