// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/first_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>

#include "extract/actors/names.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t longest_run = 12;  // words

struct KindWord {
  std::string_view word;
  ActorKind kind;
};

// What the last word of a name, or the word before "of", says it is.
std::optional<ActorKind> kind_of_noun(std::string_view noun) {
  using enum ActorKind;
  static constexpr std::array<KindWord, 72> words{{
      {"army", armed_group},
      {"forces", armed_group},
      {"force", armed_group},
      {"brigade", armed_group},
      {"brigades", armed_group},
      {"militia", armed_group},
      {"guard", armed_group},
      {"guards", armed_group},
      {"front", armed_group},
      {"rebels", armed_group},
      {"troops", armed_group},
      {"navy", armed_group},
      {"military", armed_group},
      {"fighters", armed_group},
      {"division", armed_group},
      {"battalion", armed_group},
      {"party", party},
      {"movement", party},
      {"alliance", party},
      {"coalition", party},
      {"bloc", party},
      {"democrats", party},
      {"conservatives", party},
      {"socialists", party},
      {"ministry", government},
      {"parliament", government},
      {"court", government},
      {"government", government},
      {"senate", government},
      {"council", government},
      {"department", government},
      {"agency", government},
      {"police", government},
      {"assembly", government},
      {"office", government},
      {"commission", government},
      {"congress", government},
      {"authority", government},
      {"cabinet", government},
      {"bureau", government},
      {"house", government},
      {"service", government},
      {"administration", government},
      {"junta", government},
      {"committee", government},
      {"group", organization},
      {"union", organization},
      {"association", organization},
      {"company", organization},
      {"bank", organization},
      {"university", organization},
      {"institute", organization},
      {"foundation", organization},
      {"club", organization},
      {"centre", organization},
      {"center", organization},
      {"corporation", organization},
      {"network", organization},
      {"society", organization},
      {"church", organization},
      {"times", organization},
      {"news", organization},
      {"post", organization},
      {"federation", organization},
      {"organization", igo},
      {"organisation", igo},
      {"nations", igo},
      {"fund", igo},
      {"league", igo},
      {"muslims", people},
      {"christians", people},
      {"jews", people},
  }};
  const auto* const found = std::ranges::find(words, noun, &KindWord::word);
  if (found == words.end()) return std::nullopt;
  return found->kind;
}

bool is_function_word(std::string_view lowered) {
  static const std::set<std::string_view> words{
      "the",      "a",        "an",       "in",        "on",      "at",        "of",       "to",     "for",
      "from",     "by",       "with",     "and",       "but",     "or",        "if",       "when",   "while",
      "after",    "before",   "as",       "he",        "she",     "it",        "they",     "we",     "i",
      "you",      "his",      "her",      "its",       "their",   "our",       "my",       "this",   "that",
      "these",    "those",    "there",    "here",      "what",    "who",       "how",      "why",    "where",
      "not",      "no",       "yes",      "both",      "all",     "some",      "many",     "most",   "several",
      "other",    "another",  "one",      "two",       "three",   "then",      "now",      "today",  "also",
      "however",  "since",    "until",    "under",     "over",    "about",     "is",       "are",    "was",
      "were",     "has",      "have",     "had",       "will",    "would",     "may",      "can",    "could",
      "should",   "do",       "did",      "monday",    "tuesday", "wednesday", "thursday", "friday", "saturday",
      "sunday",   "january",  "february", "march",     "april",   "june",      "july",     "august", "september",
      "october",  "november", "december", "according", "despite", "during",    "so",       "such",   "only",
      "just",     "even",     "more",     "new",       "first",   "last",      "earlier",  "later",  "following",
      "although", "because",  "among",    "between",   "against", "let",       "us",       "date",   "register"};
  return words.contains(lowered);
}

bool places_it(std::string_view word) {
  constexpr std::array<std::string_view, 9> prepositions{"in",     "at",     "near", "from", "outside",
                                                         "around", "across", "to",   "of"};
  return std::ranges::find(prepositions, word) != prepositions.end();
}

class Finder {
 public:
  Finder(Analysis& analysis, const Gazetteer& gazetteer, const Titles& titles)
      : analysis_(analysis), gazetteer_(gazetteer), titles_(titles) {
    for (const Word& word : analysis.words) {
      forms_.push_back(word.form);
      keys_.push_back(normalise_name(word.form));
      if (!begins_like_name(word.form)) lower_.insert(keys_.back());
    }
  }

  void find() {
    for (const WordRange& sentence : analysis_.sentences)
      for (std::size_t i = sentence.begin; i < sentence.end;) i = take(i, sentence);
    settle_single_words();
    std::ranges::stable_sort(analysis_.mentions, {}, [](const Mention& mention) {
      return std::tuple(mention.words.begin, ~mention.words.end);
    });
  }

 private:
  [[nodiscard]] bool capital(std::size_t i) const {
    return begins_like_name(forms_[i]) && !keys_[i].empty() && (keys_[i][0] < '0' || keys_[i][0] > '9');
  }

  [[nodiscard]] bool name_word(std::size_t i, const WordRange& sentence) const {
    if (!capital(i) || is_function_word(keys_[i])) return false;
    return i != sentence.begin || !lower_.contains(keys_[i]);
  }

  // One past the run of capitalised words from here; "of" and "for" may join them.
  [[nodiscard]] std::size_t run_end(std::size_t begin, const WordRange& sentence) const {
    std::size_t end = begin;
    const std::size_t limit = std::min(sentence.end, begin + longest_run);
    while (end < limit) {
      if (capital(end) && !is_function_word(keys_[end])) {
        ++end;
        continue;
      }
      std::size_t next = end;
      if (end > begin && (keys_[end] == "of" || keys_[end] == "for")) ++next;
      if (next > end && next < limit && keys_[next].empty() && (forms_[next] == "the")) ++next;
      if (next == end || next >= limit || !capital(next)) break;
      end = next;
    }
    return end;
  }

  // Takes what begins at this word and returns where to go on.
  std::size_t take(std::size_t i, const WordRange& sentence) {
    if (!capital(i)) return i + 1;
    const std::size_t known = gazetteer_.longest(std::span(forms_).subspan(i, sentence.end - i));
    if (!name_word(i, sentence) && known == 0) return i + 1;
    const std::size_t end = std::max(run_end(i, sentence), i + known);
    take_run({i, std::max(end, i + 1)}, sentence);
    return std::max(end, i + 1);
  }

  void take_run(WordRange run, const WordRange& sentence) {
    const std::size_t known = gazetteer_.longest(words_of_range(run));
    if (known == run.end - run.begin && !role_begins(run)) {
      add_body_of_state(run, sentence);
      return add_known(run, sentence);
    }
    const std::size_t state = state_words(run);
    if (state > 0 && state < run.end - run.begin) add(WordRange{run.begin, run.begin + state}, ActorKind::country);
    std::vector<std::string_view> keys;
    for (std::size_t i = run.begin + state; i < run.end; ++i) keys.emplace_back(keys_[i]);
    const std::size_t titles = titles_.leading(keys);
    if (titles > 0) return take_title({run.begin + state, run.end}, titles, run);
    if (known > 0 && state == 0 && !body_kind(run)) {
      add_known({run.begin, run.begin + known}, sentence);
      return take_run({run.begin + known, run.end}, sentence);
    }
    add(run, kind_of_run(run, state, sentence));
    if (const std::size_t last = inner_end(run); last != run.end) add_known({last, run.end}, sentence);
  }

  // "Turkish troops", "the Iraqi interim government": a state and in small letters what of it.
  void add_body_of_state(WordRange state, const WordRange& sentence) {
    if (state_words(state) == 0) return;
    const std::size_t limit = std::min(sentence.end, state.end + 2);
    for (std::size_t i = state.end; i < limit && !keys_[i].empty() && !is_function_word(keys_[i]); ++i)
      if (const auto kind = kind_of_noun(keys_[i]); kind && !capital(i)) {
        add({state.begin, i + 1}, *kind);
        analysis_.mentions.back().form = MentionForm::nominal;
        return;
      }
  }

  void take_title(WordRange behind_state, std::size_t titles, WordRange whole) {
    std::size_t name = behind_state.begin + titles;
    if (name >= whole.end) return add(whole, ActorKind::person);
    if (keys_[name] == "of" || keys_[name] == "for") {
      add(whole, ActorKind::person);
      if (name + 1 < whole.end) add({name + 1, whole.end}, kind_of_run({name + 1, whole.end}, 0, whole));
      return;
    }
    add({behind_state.begin, whole.end}, ActorKind::person);
  }

  [[nodiscard]] bool role_begins(WordRange run) const {
    return titles_.leading(std::vector<std::string_view>{keys_[run.begin]}) > 0;
  }

  [[nodiscard]] std::span<const std::string_view> words_of_range(WordRange run) const {
    return std::span(forms_).subspan(run.begin, run.end - run.begin);
  }

  [[nodiscard]] std::size_t state_words(WordRange run) const {
    const std::size_t known =
        gazetteer_.longest(words_of_range(run).first(std::min<std::size_t>(3, run.end - run.begin)));
    if (known == 0) return 0;
    for (const GazetteerMatch& match : gazetteer_.find(text({run.begin, run.begin + known})))
      if (match.actor->kind == ActorKind::country) return known;
    return 0;
  }

  // Where a known name begins behind "of" in the run; its end where there is none.
  [[nodiscard]] std::size_t inner_end(WordRange run) const {
    for (std::size_t i = run.begin + 1; i + 1 < run.end; ++i)
      if (keys_[i] == "of" && gazetteer_.longest(words_of_range({i + 1, run.end})) == run.end - i - 1) return i + 1;
    return run.end;
  }

  [[nodiscard]] std::optional<ActorKind> body_kind(WordRange run) const {
    for (std::size_t i = run.begin; i < run.end; ++i)
      if (i + 1 == run.end || keys_[i + 1] == "of" || keys_[i + 1] == "for")
        if (const auto kind = kind_of_noun(keys_[i])) return kind;
    return std::nullopt;
  }

  [[nodiscard]] ActorKind kind_of_run(WordRange run, std::size_t state, const WordRange& sentence) const {
    if (const auto kind = body_kind(run)) return *kind;
    const auto known = gazetteer_.find(text(run));
    if (!known.empty() && !known.front().ambiguous) return known.front().actor->kind;
    if (run.end - run.begin == 1 && all_capitals(forms_[run.begin])) return ActorKind::organization;
    if (run.begin > sentence.begin && places_it(keys_[run.begin - 1]) && run.end - run.begin == 1)
      return ActorKind::place;
    return state == 0 ? ActorKind::person : ActorKind::organization;
  }

  [[nodiscard]] std::string text(WordRange run) const {
    std::string joined;
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (i > run.begin) joined += ' ';
      joined += forms_[i];
    }
    return joined;
  }

  void add_known(WordRange run, const WordRange& sentence) {
    const auto matches = gazetteer_.find(text(run));
    if (matches.empty()) return add(run, kind_of_run(run, 0, sentence));
    const bool dateline =
        run.begin == sentence.begin && run.end < sentence.end &&
        (forms_[run.end] == "(" || forms_[run.end] == "-" || forms_[run.end] == "—" || forms_[run.end] == "–");
    const bool somewhere = dateline || (run.begin > sentence.begin && places_it(keys_[run.begin - 1]));
    ActorKind kind = matches.front().actor->kind;
    if (state_words(run) > 0) kind = ActorKind::country;
    if (matches.front().form == NameForm::capital && somewhere) kind = ActorKind::place;
    add(run, kind);
  }

  void add(WordRange run, ActorKind kind) {
    Mention mention;
    mention.words = run;
    mention.head = run.end - 1;
    mention.kind = kind;
    mention.score = 0.8F;
    analysis_.mentions.push_back(mention);
  }

  // A single unknown word is a person where it is part of a person's full name, else an organization.
  void settle_single_words() {
    std::set<std::string> parts;
    for (const Mention& mention : analysis_.mentions)
      if (mention.kind == ActorKind::person && mention.words.end - mention.words.begin > 1)
        for (std::size_t i = mention.words.begin; i < mention.words.end; ++i) parts.insert(keys_[i]);
    std::erase_if(analysis_.mentions, [&](Mention& mention) {
      const bool single = mention.words.end - mention.words.begin == 1;
      if (!single || mention.kind != ActorKind::person || parts.contains(keys_[mention.words.begin])) return false;
      return gazetteer_.find(forms_[mention.words.begin]).empty();
    });
  }

  Analysis& analysis_;
  const Gazetteer& gazetteer_;
  const Titles& titles_;
  std::vector<std::string_view> forms_;
  std::vector<std::string> keys_;  // normalised forms; empty for punctuation and articles
  std::set<std::string> lower_;
};

}  // namespace

void find_names(Analysis& analysis, const Gazetteer& gazetteer, const Titles& titles) {
  Finder(analysis, gazetteer, titles).find();
}

}  // namespace actorgraph::extract
