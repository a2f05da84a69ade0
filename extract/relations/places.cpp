// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/places.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/language/mention_words.hpp"
#include "extract/relations/tree.hpp"

namespace actorgraph::extract {
namespace {

bool says_where(std::string_view preposition) {
  constexpr std::array<std::string_view, 9> words{"in",     "at",     "near", "outside",   "inside",
                                                  "across", "around", "off",  "throughout"};
  return std::ranges::find(words, preposition) != words.end();
}

// The word before the phrase, articles and the like left out.
bool behind_preposition(const Analysis& analysis, const Mention& mention, WordRange sentence) {
  for (std::size_t i = mention.words.begin; i > sentence.begin && mention.words.begin - i < 3; --i) {
    const std::string before = lower_case(analysis.words[i - 1].form);
    if (says_where(before)) return true;
    if (before != "the" && before != "a" && before != "nearby" && before != "northern" && before != "southern" &&
        before != "eastern" && before != "western" && before != "central")
      return false;
  }
  return false;
}

bool overlap(WordRange one, WordRange other) { return one.begin < other.end && other.begin < one.end; }

// Places of the sentence behind a preposition that says where.
std::vector<const Mention*> places_in(const Analysis& analysis, WordRange sentence, const Mention& subject,
                                      const Mention& object) {
  std::vector<const Mention*> places;
  const auto begins = [](const Mention& mention) { return mention.words.begin; };
  for (auto at = std::ranges::lower_bound(analysis.mentions, sentence.begin, {}, begins);
       at != analysis.mentions.end() && at->words.begin < sentence.end; ++at) {
    const bool place = at->kind == ActorKind::place || at->kind == ActorKind::country;
    if (!place || at->form != MentionForm::name || overlap(at->words, subject.words) ||
        overlap(at->words, object.words))
      continue;
    if (behind_preposition(analysis, *at, sentence)) places.push_back(&*at);
  }
  return places;
}

std::string text_of(const Mention& mention, const Analysis& analysis, const CodePoints& text) {
  const Span span{analysis.words[mention.words.begin].span.begin, analysis.words[mention.words.end - 1].span.end};
  std::string_view words = text.slice(span);
  for (const std::string_view article : {"the ", "The "})
    if (words.starts_with(article)) words.remove_prefix(article.size());
  return std::string(words);
}

}  // namespace

std::string place_of(const Analysis& analysis, std::size_t subject, std::size_t object, const CodePoints& text) {
  const Mention& one = analysis.mentions[subject];
  const Mention& other = analysis.mentions[object];
  const auto sentence = sentence_of_word(analysis, one.head);
  if (!sentence || other.head < sentence->begin || other.head >= sentence->end) return {};
  const auto places = places_in(analysis, *sentence, one, other);
  if (!has_tree(analysis, *sentence))
    return places.size() == 1 ? text_of(*places.front(), analysis, text) : std::string();
  const std::size_t says = joint_word(analysis, one.head, other.head).value_or(one.head);
  const Mention* best = nullptr;
  std::size_t nearest = clause_reach;  // a place further off belongs to something else
  for (const Mention* place : places) {
    const std::string_view tie = relation(analysis.words[place->head]);
    const bool below_actor = is_below(analysis, place->head, one.head) || is_below(analysis, place->head, other.head);
    const std::size_t away = clause_distance(analysis, says, place->head);
    if ((tie != "obl" && tie != "nmod") || (below_actor && says != one.head && says != other.head) || away >= nearest)
      continue;
    nearest = away;
    best = place;
  }
  return best == nullptr ? std::string() : text_of(*best, analysis, text);
}

}  // namespace actorgraph::extract
