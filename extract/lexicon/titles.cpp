// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/lexicon/titles.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "extract/actors/names.hpp"
#include "extract/lexicon/built_in.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t longest_title = 6;  // words

// Words that may stand before or between titles and change who holds them, not whom they name.
bool modifies_title(std::string_view word) {
  constexpr std::array<std::string_view, 17> modifiers{
      "former", "ex",     "acting", "then",    "late",    "deputy", "vice",     "so-called", "self-styled",
      "new",    "senior", "chief",  "interim", "deposed", "ousted", "outgoing", "incoming"};
  return std::ranges::find(modifiers, word) != modifiers.end();
}

}  // namespace

Titles::Titles() {
  const auto file = nlohmann::json::parse(built_in_titles());
  constexpr std::array<std::pair<const char*, TitleKind>, 4> lists{{{"heads", TitleKind::head},
                                                                    {"offices", TitleKind::office},
                                                                    {"members", TitleKind::member},
                                                                    {"honorifics", TitleKind::honorific}}};
  for (const auto& [list, kind] : lists)
    for (const auto& title : file.at(list)) kinds_.try_emplace(normalise_name(title.get<std::string>()), kind);
}

std::optional<TitleKind> Titles::kind(std::string_view phrase) const {
  const auto found = kinds_.find(phrase);
  if (found == kinds_.end()) return std::nullopt;
  return found->second;
}

std::size_t Titles::leading(std::span<const std::string_view> words) const {
  std::size_t done = 0;
  while (done < words.size()) {
    std::string phrase;
    std::size_t longest = 0;
    for (std::size_t i = done; i < std::min(words.size(), done + longest_title); ++i) {
      if (i > done) phrase += ' ';
      phrase += words[i];
      if (kinds_.contains(phrase)) longest = i + 1 - done;
    }
    if (longest == 0 && modifies_title(words[done])) longest = 1;
    if (longest == 0) break;
    done += longest;
  }
  return done;
}

Gender Titles::gender(std::string_view word) {
  constexpr std::array<std::string_view, 24> female{
      "mrs",           "ms",         "miss",        "dame",   "lady",  "queen",  "princess", "baroness",      "duchess",
      "congresswoman", "chairwoman", "spokeswoman", "madame", "mme",   "sister", "mother",   "businesswoman", "empress",
      "she",           "her",        "herself",     "hers",   "woman", "wife"};
  constexpr std::array<std::string_view, 24> male{
      "mr",       "sir",       "lord",     "king",   "prince",  "baron",   "duke",    "congressman",
      "chairman", "spokesman", "monsieur", "father", "brother", "pope",    "emperor", "sultan",
      "sheikh",   "ayatollah", "he",       "him",    "his",     "himself", "man",     "husband"};
  if (std::ranges::find(female, word) != female.end()) return Gender::female;
  if (std::ranges::find(male, word) != male.end()) return Gender::male;
  return Gender::unknown;
}

}  // namespace actorgraph::extract
