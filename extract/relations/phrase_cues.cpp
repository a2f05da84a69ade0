// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/phrase_cues.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "extract/language/mention_words.hpp"

namespace actorgraph::extract {
namespace {

// Log-odds that a phrase has for its relation: beside the model's own cues, which it adds to, this did best on held-out
// texts (docs/quality.md).
constexpr float phrase_score = -0.5F;
constexpr float qualifier_score = 2.0F;        // log-odds
constexpr std::size_t object_reach = 8;        // words behind the phrase
constexpr std::size_t subject_reach = 14;      // words before it
constexpr std::size_t longest_sentence = 400;  // words that are looked at

struct Irregular {
  std::string_view form;
  std::string_view lemma;
};

std::string_view irregular_lemma(std::string_view form) {
  static constexpr std::array<Irregular, 46> forms{{
      {"met", "meet"},
      {"held", "hold"},
      {"sent", "send"},
      {"led", "lead"},
      {"fought", "fight"},
      {"took", "take"},
      {"taken", "take"},
      {"sought", "seek"},
      {"broke", "break"},
      {"broken", "break"},
      {"struck", "strike"},
      {"shot", "shoot"},
      {"won", "win"},
      {"beaten", "beat"},
      {"left", "leave"},
      {"gave", "give"},
      {"given", "give"},
      {"made", "make"},
      {"withdrew", "withdraw"},
      {"overthrew", "overthrow"},
      {"overthrown", "overthrow"},
      {"told", "tell"},
      {"said", "say"},
      {"spoke", "speak"},
      {"spoken", "speak"},
      {"drove", "drive"},
      {"driven", "drive"},
      {"came", "come"},
      {"went", "go"},
      {"became", "become"},
      {"fell", "fall"},
      {"stood", "stand"},
      {"bought", "buy"},
      {"sold", "sell"},
      {"was", "be"},
      {"were", "be"},
      {"is", "be"},
      {"are", "be"},
      {"been", "be"},
      {"had", "have"},
      {"has", "have"},
      {"paid", "pay"},
      {"threw", "throw"},
      {"thrown", "throw"},
      {"forbade", "forbid"},
      {"chose", "choose"},
  }};
  const auto* const found = std::ranges::find(forms, form, &Irregular::form);
  return found == forms.end() ? std::string_view() : found->lemma;
}

bool negates(std::string_view word) {
  constexpr std::array<std::string_view, 7> words{"not", "n't", "never", "no", "neither", "nor", "denied"};
  return std::ranges::find(words, word) != words.end();
}

// All of one sentence.
class Sentence {
 public:
  Sentence(const Analysis& analysis, WordRange range, const PredicateLexicon& lexicon, const Titles& titles,
           std::vector<RelationCue>& cues)
      : analysis_(analysis), range_(range), lexicon_(lexicon), titles_(titles), cues_(cues) {
    range_.end = std::min(range.end, range.begin + longest_sentence);
    for (std::size_t i = range_.begin; i < range_.end; ++i) words_.push_back(lower_case(analysis.words[i].form));
    const auto begins = [](const Mention& mention) { return mention.words.begin; };
    const auto first = std::ranges::lower_bound(analysis.mentions, range_.begin, {}, begins);
    for (auto i = static_cast<std::size_t>(first - analysis.mentions.begin()); i < analysis.mentions.size(); ++i) {
      const WordRange words = analysis.mentions[i].words;
      if (words.begin >= range_.end) break;
      if (words.end > range_.end) continue;
      all_.push_back(i);
      if (outer_.empty() || analysis.mentions[outer_.back()].words.end <= words.begin) outer_.push_back(i);
    }
  }

  void find() {
    find_nested();
    find_roles();
    for (std::size_t i = range_.begin; i < range_.end; ++i) find_phrase(i);
  }

 private:
  using Optional = std::optional<std::size_t>;

  [[nodiscard]] const Mention& mention(std::size_t i) const { return analysis_.mentions[i]; }
  [[nodiscard]] const std::string& word(std::size_t i) const { return words_[i - range_.begin]; }
  [[nodiscard]] bool is_person(std::size_t i) const { return mention(i).kind == ActorKind::person; }
  [[nodiscard]] bool acts(std::size_t i) const { return mention(i).kind != ActorKind::place; }

  void add(std::size_t subject, Predicate predicate, std::size_t object, bool negated = false) {
    if (subject == object) return;
    RelationCue cue{.subject = subject,
                    .object = object,
                    .predicate = predicate,
                    .score = phrase_score,
                    .negated = negated ? qualifier_score : -qualifier_score,
                    .modality = {qualifier_score, 0, 0, 0},
                    .speaker = -1};
    cues_.push_back(cue);
  }

  // "Russia's Foreign Ministry", "Russian Foreign Minister": what stands inside a name or before it as its owner.
  void find_nested() {
    for (std::size_t k = 0; k + 1 < all_.size(); ++k) {
      const Mention& one = mention(all_[k]);
      const Mention& other = mention(all_[k + 1]);
      if (other.words.end <= one.words.end && other.words.begin >= one.words.begin) {
        relate_to_owner(all_[k], all_[k + 1]);
      } else if (one.kind == ActorKind::country && other.words.begin >= one.words.end) {
        const std::size_t gap = other.words.begin - one.words.end;
        if (gap == 0 || (gap == 1 && word(one.words.end) == "'s") || (gap == 1 && word(one.words.end) == "’s"))
          relate_to_owner(all_[k + 1], all_[k]);
      }
    }
  }

  void relate_to_owner(std::size_t owned, std::size_t owner) {
    if (!acts(owned)) return;
    if (is_person(owned)) {
      if (const auto predicate = predicate_of_title(mention(owned).words)) add(owned, *predicate, owner);
    } else if (mention(owned).kind != ActorKind::country && mention(owned).kind != ActorKind::people &&
               mention(owner).kind == ActorKind::country) {
      add(owned, Predicate::part_of, owner);
    }
  }

  // The longest title among these words says how its holder relates to the body.
  [[nodiscard]] std::optional<Predicate> predicate_of_title(WordRange range) const {
    for (std::size_t length = std::min<std::size_t>(5, range.end - range.begin); length > 0; --length)
      for (std::size_t i = range.begin; i + length <= range.end; ++i) {
        std::string phrase = word(i);
        for (std::size_t k = 1; k < length; ++k) phrase += ' ' + word(i + k);
        const auto kind = titles_.kind(phrase);
        if (kind == TitleKind::head) return Predicate::leads;
        if (kind == TitleKind::office) return Predicate::official_of;
        if (kind == TitleKind::member) return Predicate::member_of;
      }
    return std::nullopt;
  }

  // Titles in small letters between a person and a body: "X, chief of the Y", "chief of Y X", "Y leader X", "Y, led by
  // X".
  void find_roles() {
    for (std::size_t k = 0; k + 1 < outer_.size(); ++k) {
      const std::size_t left = outer_[k];
      const std::size_t right = outer_[k + 1];
      const WordRange between{mention(left).words.end, mention(right).words.begin};
      const std::size_t gap = between.end - between.begin;
      if (gap > 7) continue;
      if (is_person(left) && !is_person(right) && acts(right) && has(between, "of")) {
        if (const auto predicate = predicate_of_title(between)) add(left, *predicate, right);
      } else if (!is_person(left) && acts(left) && is_person(right)) {
        find_role_before(left, right, between);
      }
    }
  }

  void find_role_before(std::size_t body, std::size_t person, WordRange between) {
    const std::size_t gap = between.end - between.begin;
    if (gap == 0) {
      // "head of the Contact Group Lev Dengov"; "Russian President Vladimir Putin" where the title is in the name
      const std::size_t begin = mention(body).words.begin;
      const WordRange before{begin - std::min<std::size_t>(4, begin - range_.begin), begin};
      if (has(before, "of")) {
        if (const auto predicate = predicate_of_title(before)) add(person, *predicate, body);
      } else if (const auto predicate = predicate_of_title(mention(person).words)) {
        add(person, *predicate, body);
      }
    } else if (has(between, "by") && (has(between, "led") || has(between, "headed") || has(between, "commanded"))) {
      add(person, Predicate::leads, body);
    } else if (gap <= 4 && !has(between, ",") && !has(between, "and")) {
      if (const auto predicate = predicate_of_title(between)) add(person, *predicate, body);
    }
  }

  [[nodiscard]] bool has(WordRange range, std::string_view wanted) const {
    for (std::size_t i = range.begin; i < range.end; ++i)
      if (word(i) == wanted) return true;
    return false;
  }

  // How many words, from this one on, are the phrase; verbs may be inflected and have their object inside.
  [[nodiscard]] std::size_t match(const PredicatePhrase& phrase, std::size_t at) const {
    std::size_t next = at + 1;
    for (std::size_t k = 1; k < phrase.words.size(); ++k) {
      std::size_t skipped = 0;
      while (next < range_.end && skipped <= 3 && word(next) != phrase.words[k]) {
        ++next;
        ++skipped;
      }
      if (next >= range_.end || skipped > 3) return 0;
      ++next;
    }
    return next - at;
  }

  void find_phrase(std::size_t at) {
    if (inside_mention(at)) return;
    for (const std::string& lemma : possible_lemmas(word(at)))
      for (const PredicatePhrase& phrase : lexicon_.starting_with(lemma)) {
        const bool verb = phrase.word_class == PhraseClass::verb;
        if (!verb && lemma != word(at)) continue;
        if (phrase.word_class == PhraseClass::adjective) continue;
        const std::size_t length = match(phrase, at);
        if (length == 0) continue;
        if (verb ? relate_verb(phrase, at, length) : relate_noun(phrase, at, length)) return;
      }
  }

  [[nodiscard]] bool inside_mention(std::size_t at) const {
    return std::ranges::any_of(
        outer_, [&](std::size_t i) { return mention(i).words.begin <= at && at < mention(i).words.end; });
  }

  [[nodiscard]] bool negated(std::size_t at) const {
    for (std::size_t i = at; i > range_.begin && at - i < 4; --i)
      if (negates(word(i - 1))) return true;
    return false;
  }

  [[nodiscard]] Optional before(std::size_t at, std::size_t reach) const {
    Optional best;
    for (const std::size_t i : outer_)
      if (mention(i).words.end <= at && at - mention(i).words.end <= reach && acts(i) && !hangs_on(i)) best = i;
    return best;
  }

  // Behind a preposition or "'s" a name is no subject.
  [[nodiscard]] bool hangs_on(std::size_t i) const {
    std::size_t begin = mention(i).words.begin;
    if (begin > range_.begin && (word(begin - 1) == "the" || word(begin - 1) == "so-called")) --begin;
    if (begin == range_.begin) return false;
    constexpr std::array<std::string_view, 10> links{"of",   "in",  "by", "with", "at",
                                                     "from", "for", "to", "on",   "against"};
    return std::ranges::find(links, word(begin - 1)) != links.end();
  }

  [[nodiscard]] Optional after(std::size_t at, std::size_t reach) const {
    for (const std::size_t i : outer_)
      if (mention(i).words.begin >= at && mention(i).words.begin - at <= reach) return i;
    return std::nullopt;
  }

  // The names that stand in a list with this one.
  [[nodiscard]] std::vector<std::size_t> listed(std::size_t i) const {
    std::vector<std::size_t> names{i};
    const auto at = std::ranges::find(outer_, i);
    for (auto left = at; left != outer_.begin() && joins(*std::prev(left), *left); --left)
      names.push_back(*std::prev(left));
    for (auto right = at; std::next(right) != outer_.end() && joins(*right, *std::next(right)); ++right)
      names.push_back(*std::next(right));
    return names;
  }

  [[nodiscard]] bool joins(std::size_t left, std::size_t right) const {
    const WordRange between{mention(left).words.end, mention(right).words.begin};
    std::size_t others = 0;
    bool joint = false;
    for (std::size_t i = between.begin; i < between.end; ++i) {
      joint = joint || word(i) == "and" || word(i) == "," || word(i) == "(";
      constexpr std::array<std::string_view, 6> ties{"and", ",", "the", "both", "(", ")"};
      others += std::ranges::find(ties, word(i)) == ties.end() ? 1U : 0U;
    }
    return joint && others == 0;
  }

  bool relate_verb(const PredicatePhrase& phrase, std::size_t at, std::size_t length) {
    const bool passive = is_passive(at);
    Optional subject = before(at, subject_reach);
    Optional object = after(at + 1, object_reach + length);
    if (passive) {
      object = subject;
      subject.reset();
      for (std::size_t i = at + 1; i < range_.end && i < at + 8 && !subject; ++i)
        if (word(i) == "by") subject = after(i + 1, 3);
    }
    if (!subject || !object || *subject == *object) return false;
    for (const std::size_t one : listed(*subject))
      for (const std::size_t other : listed(*object)) add(one, phrase.predicate, other, negated(at));
    return true;
  }

  [[nodiscard]] bool is_passive(std::size_t at) const {
    const std::string& form = word(at);
    if (!form.ends_with("ed") && !form.ends_with("en") && irregular_lemma(form).empty()) return false;
    for (std::size_t i = at; i > range_.begin && at - i < 3; --i)
      if (irregular_lemma(word(i - 1)) == "be" || word(i - 1) == "be" || word(i - 1) == "being") return true;
    return at + 1 < range_.end && word(at + 1) == "by";
  }

  // "talks between X and Y", "X's visit to Y", "the arrest of Y by X".
  bool relate_noun(const PredicatePhrase& phrase, std::size_t at, std::size_t length) {
    const std::size_t behind = at + length;
    if (behind < range_.end && word(behind) == "between") {
      const Optional first = after(behind, 3);
      if (!first) return false;
      const std::vector<std::size_t> names = listed(*first);
      for (std::size_t k = 1; k < names.size(); ++k) add(names[0], phrase.predicate, names[k], negated(at));
      return names.size() > 1;
    }
    constexpr std::array<std::string_view, 6> links{"with", "to", "of", "on", "against", "for"};
    const bool linked = behind < range_.end && std::ranges::find(links, word(behind)) != links.end();
    const Optional object = linked ? after(behind + 1, 2) : std::nullopt;
    const Optional subject = before(at, 6);
    if (!object || !subject || *object == *subject) return false;
    add(*subject, phrase.predicate, *object, negated(at));
    return true;
  }

  const Analysis& analysis_;
  WordRange range_;
  const PredicateLexicon& lexicon_;
  const Titles& titles_;
  std::vector<RelationCue>& cues_;
  std::vector<std::string> words_;
  std::vector<std::size_t> all_;    // mentions of the sentence
  std::vector<std::size_t> outer_;  // those within no other
};

}  // namespace

std::vector<std::string> possible_lemmas(std::string_view lowered) {
  std::vector<std::string> lemmas;
  if (const std::string_view lemma = irregular_lemma(lowered); !lemma.empty()) lemmas.emplace_back(lemma);
  lemmas.emplace_back(lowered);
  const auto without = [&](std::size_t letters, std::string_view instead) {
    if (lowered.size() > letters + 2)
      lemmas.push_back(std::string(lowered.substr(0, lowered.size() - letters)) += instead);
  };
  if (lowered.ends_with("ies") || lowered.ends_with("ied")) without(3, "y");
  if (lowered.ends_with("es")) without(2, "");
  if (lowered.ends_with("s")) without(1, "");
  if (lowered.ends_with("ed")) {
    without(1, "");
    without(2, "");
    if (lowered.size() > 4 && lowered[lowered.size() - 3] == lowered[lowered.size() - 4]) without(3, "");
  }
  if (lowered.ends_with("ing")) {
    without(3, "");
    without(3, "e");
    if (lowered.size() > 5 && lowered[lowered.size() - 4] == lowered[lowered.size() - 5]) without(4, "");
  }
  return lemmas;
}

std::vector<RelationCue> find_phrase_cues(const Analysis& analysis, const PredicateLexicon& lexicon,
                                          const Titles& titles) {
  std::vector<RelationCue> cues;
  for (const WordRange& sentence : analysis.sentences) Sentence(analysis, sentence, lexicon, titles, cues).find();
  return cues;
}

}  // namespace actorgraph::extract
