// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/name_rules.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <vector>

#include "storage/detail/normal_form.hpp"

namespace actorgraph::storage::detail {
namespace {

// Every state has one of these.
constexpr std::array<std::string_view, 60> general_words{
    "affairs",  "agency",   "air",        "armed",      "army",       "assembly",   "authorities", "authority",
    "board",    "cabinet",  "central",    "chamber",    "commission", "committee",  "congress",    "constitutional",
    "council",  "court",    "defence",    "defense",    "department", "electoral",  "executive",   "federal",
    "finance",  "force",    "forces",     "foreign",    "general",    "government", "high",        "house",
    "interior", "justice",  "lower",      "military",   "ministry",   "national",   "navy",        "of",
    "office",   "and",      "opposition", "parliament", "party",      "police",     "presidency",  "president",
    "public",   "regime",   "royal",      "security",   "senate",     "service",    "state",       "supreme",
    "the",      "treasury", "union",      "upper"};

bool is_body(ActorKind kind) {
  return kind != ActorKind::person && kind != ActorKind::people && kind != ActorKind::place;
}

std::vector<UChar32> letters_of(std::string_view text) {
  const auto units = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::vector<UChar32> letters;
  for (std::int32_t at = 0; at < units.length(); at = units.moveIndex32(at, 1)) letters.push_back(units.char32At(at));
  return letters;
}

// Starts like a name's: with a letter that isn't a small one (most scripts have no small letters).
bool is_capitalised(std::string_view word) {
  const std::vector<UChar32> letters = letters_of(word);
  return !letters.empty() && u_isalpha(letters.front()) != 0 && u_islower(letters.front()) == 0;
}

}  // namespace

bool are_near(ActorKind one, ActorKind other) {
  const auto state_or_place = [](ActorKind kind) { return kind == ActorKind::country || kind == ActorKind::place; };
  return one == other || (is_body(one) && is_body(other)) || (state_or_place(one) && state_or_place(other));
}

bool is_weak(std::string_view normal, ActorKind kind) {
  const std::vector<std::string_view> words = words_of(normal);
  if (kind == ActorKind::person) return words.size() < 2;
  return is_body(kind) && std::ranges::all_of(words, [](std::string_view word) {
           return std::ranges::find(general_words, word) != general_words.end();
         });
}

bool is_acronym(std::string_view name) {
  std::size_t signs = 0;
  std::size_t capitals = 0;
  for (const UChar32 letter : letters_of(name)) {
    if (letter == U'.') continue;
    ++signs;
    if (u_isupper(letter) != 0)
      ++capitals;
    else if (u_isdigit(letter) == 0)
      return false;
  }
  return signs >= 2 && signs <= 6 && capitals >= 2;
}

bool is_telling(std::string_view name, ActorKind kind) {
  if (is_weak(normal_form(name), kind)) return false;
  if (kind != ActorKind::person && is_acronym(name)) return true;
  const std::vector<std::string_view> words = words_of(name);
  return std::ranges::count_if(words, is_capitalised) >= 2;
}

bool differ_by_middle_name(std::string_view one, std::string_view other) {
  if (one.size() > other.size()) std::swap(one, other);
  const std::vector<std::string_view> few = words_of(one);
  const std::vector<std::string_view> many = words_of(other);
  return few.size() == 2 && many.size() == 3 && few.front() == many.front() && few.back() == many.back();
}

}  // namespace actorgraph::storage::detail
