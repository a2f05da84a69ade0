// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/speakers.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/language/mention_words.hpp"
#include "extract/relations/tree.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t longest_quote = 12;  // sentences; a mark that is never closed quotes no more than these

constexpr std::size_t same_speaker_reach = 12;  // words between a quote and its going on
constexpr std::size_t longest_sentence = 300;   // words; longer ones are lists, and are not taken apart

struct Quote {
  WordRange words;
  std::size_t first_sentence = 0;
  std::size_t last_sentence = 0;
};

bool opens(const std::string& form) { return form == "“" || form == "``" || form == "«" || form == "„"; }
bool closes(const std::string& form) { return form == "”" || form == "''" || form == "»"; }
bool is_straight(const std::string& form) { return form == "\""; }

class Speakers {
 public:
  Speakers(const Analysis& analysis, const PredicateLexicon& lexicon)
      : analysis_(analysis),
        lexicon_(lexicon),
        mention_at_(analysis.words.size(), -1),
        speaker_(analysis.words.size(), -1) {
    for (std::size_t i = analysis.mentions.size(); i-- > 0;)  // the longest one of a head is the first
      mention_at_[analysis.mentions[i].head] = static_cast<std::int32_t>(i);
    for (const Word& word : analysis.words) lowered_.push_back(lower_case(word.form));
    mark_quotes();
  }

  std::vector<std::int32_t> find() {
    for (const WordRange& sentence : analysis_.sentences) {
      if (is_readable(sentence)) read_tree(sentence);
      read_source(sentence);
    }
    read_quotes();
    return std::move(speaker_);
  }

 private:
  void mark_quotes() {
    quoted_.resize(analysis_.words.size());
    std::optional<Quote> open;
    for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
      if (open && s - open->first_sentence > longest_quote) close(open, analysis_.sentences[s].begin);
      for (std::size_t i = analysis_.sentences[s].begin; i < analysis_.sentences[s].end; ++i) {
        const std::string& form = analysis_.words[i].form;
        if (open && (closes(form) || is_straight(form))) {
          close(open, i + 1);
        } else if (!open && (opens(form) || is_straight(form))) {
          open = Quote{{i, i}, s, s};
        }
        if (open) open->last_sentence = s;
      }
    }
    if (open) close(open, analysis_.words.size());
  }

  void close(std::optional<Quote>& open, std::size_t end) {
    open->words.end = end;
    std::fill(quoted_.begin() + static_cast<std::ptrdiff_t>(open->words.begin),
              quoted_.begin() + static_cast<std::ptrdiff_t>(end), true);
    quotes_.push_back(*open);
    open.reset();
  }

  [[nodiscard]] bool is_speech(std::size_t word) const {
    const Word& each = analysis_.words[word];
    return each.upos == "VERB" && lexicon_.turns(Turn::speech, each.lemma);
  }

  [[nodiscard]] bool is_readable(WordRange sentence) const {
    return sentence.end - sentence.begin <= longest_sentence && has_tree(analysis_, sentence);
  }

  // The mention that is the subject of a verb, or of the verb that it is listed with.
  [[nodiscard]] std::int32_t subject_of(std::size_t verb) const {
    for (const std::size_t child : children(analysis_, verb, "nsubj"))
      if (analysis_.words[child].deprel != "nsubj:pass") return mention_at_[child];
    const Word& word = analysis_.words[verb];
    const bool goes_on = relation(word) == "conj" || relation(word) == "xcomp" || relation(word) == "advcl";
    return goes_on && word.head >= 0 ? subject_of(static_cast<std::size_t>(word.head)) : -1;
  }

  // Gives the words below top to a speaker; inner speech was or will be given to its own.
  void give(WordRange sentence, std::size_t top, std::int32_t mention, std::optional<std::size_t> without) {
    for (std::size_t i = sentence.begin; i < sentence.end; ++i)
      if (is_below(analysis_, i, top) && !(without && is_below(analysis_, i, *without))) speaker_[i] = mention;
  }

  // From the top of the tree down, so that the innermost speaker stands.
  void read_tree(WordRange sentence) {
    std::vector<std::pair<std::size_t, std::size_t>> verbs;  // depth, word
    for (std::size_t i = sentence.begin; i < sentence.end; ++i)
      if (is_speech(i)) verbs.emplace_back(path_to_root(analysis_.words, i).size(), i);
    std::ranges::sort(verbs);
    for (const auto& [depth, verb] : verbs) {
      const std::int32_t who = subject_of(verb);
      if (who < 0) continue;
      for (const char* said : {"ccomp", "parataxis"})
        for (const std::size_t child : children(analysis_, verb, said)) give(sentence, child, who, std::nullopt);
      const Word& word = analysis_.words[verb];
      if (relation(word) == "parataxis" && word.head >= 0)
        give(sentence, static_cast<std::size_t>(word.head), who, verb);
    }
  }

  // "According to X": all of the sentence that nobody else says.
  void read_source(WordRange sentence) {
    for (std::size_t i = sentence.begin; i + 2 < sentence.end; ++i) {
      if (lowered_[i] != "according" || lowered_[i + 1] != "to") continue;
      const std::int32_t who = mention_behind(i + 2, sentence);
      for (std::size_t k = sentence.begin; k < sentence.end && who >= 0; ++k)
        if (speaker_[k] < 0) speaker_[k] = who;
    }
  }

  [[nodiscard]] std::int32_t mention_behind(std::size_t word, WordRange sentence) const {
    const auto begins = [](const Mention& mention) { return mention.words.begin; };
    const auto found = std::ranges::lower_bound(analysis_.mentions, word, {}, begins);
    if (found == analysis_.mentions.end() || found->words.begin >= sentence.end || found->words.begin > word + 3)
      return -1;
    return static_cast<std::int32_t>(found - analysis_.mentions.begin());
  }

  [[nodiscard]] std::int32_t mention_before(std::size_t word, WordRange sentence) const {
    const auto begins = [](const Mention& mention) { return mention.words.begin; };
    auto found = std::ranges::lower_bound(analysis_.mentions, word, {}, begins);
    while (found != analysis_.mentions.begin()) {
      --found;
      if (found->words.begin < sentence.begin) break;
      if (found->words.end <= word && word - found->words.end < 3)
        return static_cast<std::int32_t>(found - analysis_.mentions.begin());
    }
    return -1;
  }

  // Who speaks in the words of a sentence that are in no quote.
  [[nodiscard]] std::int32_t speaker_outside(WordRange sentence) const {
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      if (quoted_[i] || !is_speech(i)) continue;
      std::int32_t who = is_readable(sentence) ? subject_of(i) : -1;
      if (who < 0) who = mention_before(i, sentence);
      if (who < 0) who = mention_behind(i + 1, sentence);
      if (who >= 0) return who;
    }
    return -1;
  }

  // A quote's speaker is named in one of its sentences. Else it is who spoke the quote right before, or who speaks in
  // the sentence before.
  void read_quotes() {
    std::int32_t last_speaker = -1;
    std::size_t last_end = 0;
    for (const Quote& quote : quotes_) {
      std::int32_t who = -1;
      for (std::size_t s = quote.first_sentence; s <= quote.last_sentence && who < 0; ++s)
        who = speaker_outside(analysis_.sentences[s]);
      const std::size_t s = quote.first_sentence;
      if (who < 0 && last_end > 0 && quote.words.begin - last_end <= same_speaker_reach) who = last_speaker;
      if (who < 0 && s > 0 && quote.words.begin == analysis_.sentences[s].begin)
        who = speaker_outside(analysis_.sentences[s - 1]);
      for (std::size_t i = quote.words.begin; i < quote.words.end && who >= 0; ++i) speaker_[i] = who;
      last_speaker = who;
      last_end = quote.words.end;
    }
  }

  const Analysis& analysis_;
  const PredicateLexicon& lexicon_;
  std::vector<std::int32_t> mention_at_;
  std::vector<std::int32_t> speaker_;
  std::vector<std::string> lowered_;
  std::vector<bool> quoted_;
  std::vector<Quote> quotes_;
};

}  // namespace

std::vector<std::int32_t> find_speakers(const Analysis& analysis, const PredicateLexicon& lexicon) {
  return Speakers(analysis, lexicon).find();
}

}  // namespace actorgraph::extract
