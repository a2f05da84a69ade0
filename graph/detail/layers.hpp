// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Breadth-first search from both ends at once: the actors on the shortest paths between two, by their number of steps
// from the first. Boost's search starts at one end and would read half of a large store to reach the other.
#pragma once

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "graph/detail/links.hpp"

namespace actorgraph::graph::detail {

template <typename Walk>
using Layers = std::vector<std::vector<Vertex<Walk>>>;

// What one end has reached, whole levels at a time.
template <typename Walk>
struct Reach {
  explicit Reach(Vertex<Walk> start) : steps{{start, 0}}, frontier{start} {}

  std::unordered_map<Vertex<Walk>, std::size_t> steps;
  std::vector<Vertex<Walk>> frontier;
  std::size_t depth = 0;
};

template <typename Walk, typename Passes>
void expand(Reach<Walk>& reach, const Passes& passes, const Walk& walk) {
  std::vector<Vertex<Walk>> next;
  ++reach.depth;
  for (const Vertex<Walk> here : reach.frontier)
    for_each_link(here, walk, [&](Edge<Walk> edge, Vertex<Walk> there) {
      if (!reach.steps.contains(there) && passes(edge, here, there)) {
        reach.steps.emplace(there, reach.depth);
        next.push_back(there);
      }
    });
  reach.frontier = std::move(next);
}

// The neighbours of a layer that are so many steps from where the reach started, in ascending order.
template <typename Walk, typename Passes>
std::vector<Vertex<Walk>> layer_beside(const std::vector<Vertex<Walk>>& layer, const Reach<Walk>& reach,
                                       std::size_t steps, const Passes& passes, const Walk& walk) {
  std::vector<Vertex<Walk>> beside;
  for (const Vertex<Walk> here : layer)
    for_each_link(here, walk, [&](Edge<Walk> edge, Vertex<Walk> there) {
      const auto at = reach.steps.find(there);
      if (at != reach.steps.end() && at->second == steps && passes(edge, here, there)) beside.push_back(there);
    });
  std::ranges::sort(beside);
  const auto repeated = std::ranges::unique(beside);
  beside.erase(repeated.begin(), repeated.end());
  return beside;
}

// layers[0] is the one end, the last layer the other; empty when no path has at most max_steps. A link is used when
// passes(edge, one end, other end) holds, which must not depend on the order of the ends.
template <typename Walk, typename Passes>
Layers<Walk> shortest_layers(Vertex<Walk> from, Vertex<Walk> to, std::size_t max_steps, const Passes& passes,
                             const Walk& walk) {
  Reach<Walk> forward(from);
  Reach<Walk> backward(to);
  std::vector<Vertex<Walk>> meeting;
  while (meeting.empty()) {
    if (forward.frontier.empty() || backward.frontier.empty()) return {};
    if (forward.depth + backward.depth == max_steps) return {};
    const bool from_start = forward.frontier.size() <= backward.frontier.size();
    expand(from_start ? forward : backward, passes, walk);
    for (const Vertex<Walk> vertex : (from_start ? forward : backward).frontier)
      if ((from_start ? backward : forward).steps.contains(vertex)) meeting.push_back(vertex);
  }
  std::ranges::sort(meeting);
  const std::size_t length = forward.depth + backward.depth;
  Layers<Walk> layers(length + 1);
  layers[forward.depth] = std::move(meeting);
  for (std::size_t at = forward.depth; at > 0; --at)
    layers[at - 1] = layer_beside(layers[at], forward, at - 1, passes, walk);
  for (std::size_t at = forward.depth; at < length; ++at)
    layers[at + 1] = layer_beside(layers[at], backward, length - at - 1, passes, walk);
  return layers;
}

}  // namespace actorgraph::graph::detail
