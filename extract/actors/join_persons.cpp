// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <map>
#include <set>

#include "extract/actors/draft.hpp"
#include "extract/actors/person_names.hpp"

namespace actorgraph::extract {
namespace {

// A list of thousands of names is compared with its neighbours only.
constexpr std::size_t look_back = 300;

using Names = std::vector<std::size_t>;  // mentions

bool named_person(const Draft& draft, std::size_t i) {
  return draft.is_name(i) && draft.is_person(i) && !draft.facts[i].role && !draft.facts[i].words.empty();
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) (text += word) += ' ';
  return text;
}

bool genders_agree(const Draft& draft, std::size_t one, std::size_t other) {
  const Gender a = draft.facts[one].gender;
  const Gender b = draft.clusters.of(other).gender;
  return a == Gender::unknown || b == Gender::unknown || a == b;
}

// Joins mentions of the same full name; returns the first mention of each.
Names full_names(Draft& draft) {
  Names names;
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (!named_person(draft, i) || draft.facts[i].words.size() < 2) continue;
    const auto [known, fresh] = first.emplace(joined(draft.facts[i].words), i);
    if (fresh) names.push_back(i);
    if (!fresh) draft.clusters.join(known->second, i);
  }
  return names;
}

void join_variants(Draft& draft, const Names& names) {
  for (std::size_t k = 1; k < names.size(); ++k)
    for (std::size_t j = k; j-- > (k > look_back ? k - look_back : 0);) {
      const auto& now = draft.facts[names[k]].words;
      const auto& before = draft.facts[names[j]].words;
      if (!genders_agree(draft, names[k], names[j])) continue;
      if (same_full_name(now, before) || is_surname_of(now, before)) draft.clusters.join(names[j], names[k]);
    }
}

// Of those persons that a short form fits, one a cluster.
Names candidates(const Draft& draft, const Names& names, std::size_t mention, auto fits) {
  Names found;
  std::set<std::size_t> seen;
  for (const std::size_t name : names)
    if (fits(draft.facts[mention].words, draft.facts[name].words) && genders_agree(draft, mention, name) &&
        seen.insert(draft.clusters.root(name)).second)
      found.push_back(name);
  return found;
}

// The last one mentioned before; else the first one.
std::size_t nearest(const Draft& draft, const Names& found, std::size_t mention) {
  std::set<std::size_t> roots;
  for (const std::size_t name : found) roots.insert(draft.clusters.root(name));
  for (std::size_t i = mention; i-- > 0;)
    if (roots.contains(draft.clusters.root(i))) return i;
  return found.front();
}

void join_short_form(Draft& draft, const Names& names, std::size_t mention) {
  Names found =
      candidates(draft, names, mention, [](const auto& part, const auto& full) { return is_surname_of(part, full); });
  if (found.empty())
    found = candidates(draft, names, mention,
                       [](const auto& part, const auto& full) { return is_part_of_name(part, full); });
  if (found.empty())
    found = candidates(draft, names, mention,
                       [](const auto& part, const auto& full) { return spelt_alike(part.back(), full.back()); });
  if (!found.empty()) draft.clusters.join(nearest(draft, found, mention), mention);
}

}  // namespace

void join_persons(Draft& draft) {
  const Names names = full_names(draft);
  join_variants(draft, names);
  const Names near(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), look_back)));
  std::map<std::string, std::size_t> alone;
  for (std::size_t i = 0; i < draft.size(); ++i) {
    if (!named_person(draft, i) || draft.facts[i].words.size() != 1) continue;
    join_short_form(draft, near, i);
    if (draft.clusters.root(i) != i) continue;
    const auto [before, fresh] = alone.emplace(draft.facts[i].words.front(), i);
    if (!fresh) draft.clusters.join(before->second, i);
  }
}

}  // namespace actorgraph::extract
