// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/body_names.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/actors/names.hpp"

namespace actorgraph::extract {
namespace {

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 10> small{"of", "the", "for", "and", "in", "on", "to", "de", "al", "&"};
  return std::ranges::find(small, word) != small.end();
}

// Nouns that say what sort of body a name is and are often left out.
bool is_general(std::string_view noun) {
  constexpr std::array<std::string_view, 30> nouns{
      "party",     "movement",   "group",  "organization", "organisation", "newspaper",  "agency", "militia",
      "front",     "network",    "inc",    "corporation",  "corp",         "company",    "ltd",    "plc",
      "coalition", "alliance",   "bloc",   "faction",      "news",         "television", "tv",     "magazine",
      "union",     "insurgents", "rebels", "militants",    "fighters",     "forces"};
  return std::ranges::find(nouns, noun) != nouns.end();
}

std::vector<std::string> name_parts(std::string_view name) {
  std::string key = normalise_name(name);
  std::ranges::replace(key, '-', ' ');
  std::vector<std::string> parts;
  for (const std::string_view word : words_of(key)) parts.emplace_back(word);
  return parts;
}

std::string initials(std::span<const std::string> words, bool with_small) {
  std::string letters;
  for (const std::string& word : words)
    if (with_small || !is_small_word(word)) letters += word.front();
  return letters;
}

// An acronym inside the name counts in full: "UN" in "UNHCR".
bool matches(std::string_view acronym, std::span<const std::string> words) {
  if (acronym == initials(words, true) || acronym == initials(words, false)) return true;
  const std::string& first = words.front();
  return words.size() > 1 && acronym.size() > first.size() && acronym.starts_with(first) && first.size() < 4 &&
         matches(acronym.substr(first.size()), words.subspan(1));
}

}  // namespace

bool is_acronym_of(std::string_view acronym, std::string_view name) {
  const std::string letters = normalise_name(acronym);
  const std::vector<std::string> words = name_parts(name);
  if (letters.size() < 2 || letters.find(' ') != std::string::npos || words.size() < 2) return false;
  for (std::size_t first = 0; first + 1 < words.size() && first < 3; ++first)
    if (matches(letters, std::span(words).subspan(first))) return true;
  return false;
}

bool is_short_name_of(std::span<const std::string> part, std::span<const std::string> full) {
  if (part.empty() || part.size() >= full.size()) return false;
  if (std::equal(part.rbegin(), part.rend(), full.rbegin())) return true;
  const bool front = std::equal(part.begin(), part.end(), full.begin());
  return front && (part.size() == 1 || is_small_word(full[part.size()]) ||
                   std::ranges::all_of(full.subspan(part.size()), is_general));
}

}  // namespace actorgraph::extract
