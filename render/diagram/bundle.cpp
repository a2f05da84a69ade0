// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/diagram/bundle.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_set>

#include "render/text.hpp"

namespace actorgraph::render {
namespace {

auto key_of(const Triple& triple) {
  return std::tuple(triple.subject, triple.object, tone_of(triple.predicate), triple.polarity == Polarity::negated,
                    !info(triple.predicate).symmetric);
}

bool better_supported(const Triple& left, const Triple& right) {
  return std::tie(right.support, left.predicate) < std::tie(left.support, right.predicate);
}

std::string told(const Triple& triple) {
  std::string words = (triple.polarity == Polarity::negated ? "not: " : "") + in_words(name(triple.predicate));
  if (triple.support > 1) words += " ×" + std::to_string(triple.support);
  return words;
}

}  // namespace

std::vector<Bundle> bundles(const graph::Subgraph& subgraph) {
  std::map<decltype(key_of(Triple{})), std::vector<Triple>> grouped;
  for (const Triple& triple : subgraph.triples) grouped[key_of(triple)].push_back(triple);
  std::vector<Bundle> result;
  for (auto& [key, triples] : grouped) {
    std::ranges::sort(triples, better_supported);
    const auto& [from, to, tone, denied, directed] = key;
    result.push_back({from, to, tone, denied, directed, triples.front().support, std::move(triples)});
  }
  return result;
}

std::vector<Bundle> best_of(std::vector<Bundle> lines, std::size_t count, const std::vector<ActorId>& focus) {
  if (lines.size() <= count) return lines;
  const auto in_focus = [&](ActorId id) { return std::ranges::find(focus, id) != focus.end(); };
  const auto weight = [&](const Bundle& line) {
    return std::uint64_t{line.support} * (in_focus(line.from) || in_focus(line.to) ? 2 : 1);
  };
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t at) { return weight(lines[at]); });
  std::unordered_set<ActorId> joined;
  std::vector<bool> kept(lines.size(), false);
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const Bundle& line = lines[order[rank]];
    const bool is_best = !joined.contains(line.from) || !joined.contains(line.to);
    kept[order[rank]] = rank < count || is_best;
    if (kept[order[rank]]) joined.insert({line.from, line.to});
  }
  std::vector<Bundle> best;
  for (std::size_t at = 0; at < lines.size(); ++at)
    if (kept[at]) best.push_back(std::move(lines[at]));
  return best;
}

std::vector<std::string> lines_of(const Bundle& bundle, std::size_t max_lines) {
  // One predicate more than the lines takes the place that its count would.
  const std::size_t shown = bundle.triples.size() > max_lines ? std::max<std::size_t>(max_lines, 2) - 1 : max_lines;
  std::vector<std::string> lines;
  for (const Triple& triple : bundle.triples) {
    if (lines.size() == shown) break;
    lines.push_back(told(triple));
  }
  const std::size_t left = bundle.triples.size() - lines.size();
  if (left > 0) lines.push_back("+ " + std::to_string(left) + " more");
  return lines;
}

}  // namespace actorgraph::render
