// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/person_names.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

namespace actorgraph::extract {
namespace {

constexpr std::size_t rare_length = 5;  // letters from which on a likeness is no chance

// "al-sisi" -> "sisi": the article of Arabic names comes and goes.
std::string_view without_particle(std::string_view word) {
  for (const std::string_view particle : {"al-", "el-", "ul-", "ad-", "as-", "ash-", "ar-", "an-"})
    if (word.starts_with(particle) && word.size() > particle.size() + 2) return word.substr(particle.size());
  return word;
}

bool same_word(std::string_view one, std::string_view other) {
  return without_particle(one) == without_particle(other);
}

bool is_initial_of(std::string_view initial, std::string_view word) {
  return initial.size() == 1 && !word.empty() && word.front() == initial.front();
}

bool first_names_agree(std::string_view one, std::string_view other) {
  return one == other || is_initial_of(one, other) || is_initial_of(other, one);
}

// What transliterations vary in: kh for h, q for k, ou for u, doubled letters, which vowel.
std::string skeleton(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, char>, 15> groups{{{"kh", 'h'},
                                                                      {"gh", 'g'},
                                                                      {"dj", 'j'},
                                                                      {"zh", 'j'},
                                                                      {"dh", 'd'},
                                                                      {"th", 't'},
                                                                      {"ou", 'u'},
                                                                      {"oo", 'u'},
                                                                      {"ee", 'i'},
                                                                      {"q", 'k'},
                                                                      {"y", 'i'},
                                                                      {"e", 'i'},
                                                                      {"o", 'u'},
                                                                      {"w", 'v'},
                                                                      {"ph", 'f'}}};
  std::string bones;
  while (!word.empty()) {
    const auto* const group =
        std::ranges::find_if(groups, [&](const auto& pair) { return word.starts_with(pair.first); });
    const char letter = group == groups.end() ? word.front() : group->second;
    word.remove_prefix(group == groups.end() ? 1 : group->first.size());
    const bool skip = letter == '\'' || letter == '-' || (!bones.empty() && bones.back() == letter);
    if (!skip) bones += letter;
  }
  return bones;
}

std::size_t edit_distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t k = 0; k < other.size(); ++k) {
      const std::size_t change = diagonal + (one[i] == other[k] ? 0 : 1);
      diagonal = row[k + 1];
      row[k + 1] = std::min({change, diagonal + 1, row[k] + 1});
    }
  }
  return row.back();
}

// Whether all middle words of the shorter name stand in the longer one; initials at their place.
bool middle_agrees(std::span<const std::string> one, std::span<const std::string> other) {
  const auto& shorter = one.size() <= other.size() ? one : other;
  const auto& longer = one.size() <= other.size() ? other : one;
  for (std::size_t i = 0; i < shorter.size(); ++i) {
    const bool there = std::ranges::find(longer, shorter[i]) != longer.end();
    if (!there && !first_names_agree(shorter[i], longer[i])) return false;
  }
  return true;
}

// "cifuentes" of "cifuentes-llop".
bool half_of(std::string_view half, std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || half.size() < 4) return false;
  return word.substr(0, hyphen) == half || word.substr(hyphen + 1) == half;
}

}  // namespace

bool spelt_alike(std::string_view one, std::string_view other) {
  one = without_particle(one);
  other = without_particle(other);
  if (one == other) return true;
  const std::string a = skeleton(one);
  const std::string b = skeleton(other);
  if (std::min(a.size(), b.size()) < rare_length) return false;
  if (a.front() != b.front() || a.back() != b.back()) return false;
  return edit_distance(a, b) <= (std::min(a.size(), b.size()) > 7 ? 2U : 1U);
}

bool same_full_name(std::span<const std::string> one, std::span<const std::string> other) {
  if (one.size() < 2 || other.size() < 2) return false;
  if (!first_names_agree(one.front(), other.front())) return false;
  const bool initial = one.front().size() == 1 || other.front().size() == 1;
  const bool surname = same_word(one.back(), other.back()) || (!initial && spelt_alike(one.back(), other.back()));
  return surname && middle_agrees(one.subspan(1, one.size() - 2), other.subspan(1, other.size() - 2));
}

bool is_surname_of(std::span<const std::string> part, std::span<const std::string> full) {
  if (part.empty() || part.size() >= full.size()) return false;
  const auto tail = full.subspan(full.size() - part.size());
  return std::equal(part.begin(), part.end(), tail.begin(),
                    [](const std::string& a, const std::string& b) { return same_word(a, b); });
}

bool is_part_of_name(std::span<const std::string> part, std::span<const std::string> full) {
  if (part.size() == 1 &&
      std::ranges::any_of(full, [&](const std::string& word) { return half_of(part.front(), word); }))
    return true;
  if (part.empty() || part.size() >= full.size()) return false;
  const auto found = std::search(full.begin(), full.end(), part.begin(), part.end(),
                                 [](const std::string& a, const std::string& b) { return same_word(a, b); });
  return found != full.end() && part.front().size() > 1;
}

}  // namespace actorgraph::extract
