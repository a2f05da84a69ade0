// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/lexicon/predicates.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "extract/actors/names.hpp"
#include "extract/lexicon/built_in.hpp"

namespace actorgraph::extract {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<const char*, PhraseClass>, 4> classes{{{"verbs", PhraseClass::verb},
                                                                      {"nouns", PhraseClass::noun},
                                                                      {"adjectives", PhraseClass::adjective},
                                                                      {"idioms", PhraseClass::idiom}}};
constexpr std::array<const char*, 5> turn_lists{"speech", "negators", "possible", "future", "alleged"};

std::vector<std::string> split(std::string_view phrase) {
  std::vector<std::string> words;
  for (const std::string_view word : words_of(phrase)) words.emplace_back(word);
  return words;
}

}  // namespace

PredicateLexicon::PredicateLexicon() {
  const json file = json::parse(built_in_predicates());
  for (const auto& [name, lists] : file.at("predicates").items()) {
    const auto predicate = predicate_named(name);
    if (!predicate) continue;
    for (const auto& [list, word_class] : classes)
      for (const json& phrase : lists.value(list, json::array())) {
        PredicatePhrase entry{*predicate, word_class, split(phrase.get<std::string>())};
        if (!entry.words.empty()) phrases_[entry.words.front()].push_back(std::move(entry));
      }
  }
  const auto length = [](const PredicatePhrase& phrase) { return phrase.words.size(); };
  for (auto& [first, phrases] : phrases_) std::ranges::stable_sort(phrases, std::greater{}, length);
  for (std::size_t i = 0; i < turn_lists.size(); ++i)
    for (const json& phrase : file.at(turn_lists[i])) turns_[i].insert(phrase.get<std::string>());
}

std::span<const PredicatePhrase> PredicateLexicon::starting_with(std::string_view lemma) const {
  const auto found = phrases_.find(lemma);
  if (found == phrases_.end()) return {};
  return found->second;
}

bool PredicateLexicon::turns(Turn turn, std::string_view phrase) const {
  return turns_[static_cast<std::size_t>(turn)].contains(phrase);
}

}  // namespace actorgraph::extract
