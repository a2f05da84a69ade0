// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/mention_facts.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "extract/actors/gazetteer_table.hpp"
#include "extract/actors/names.hpp"
#include "graph/model/code_points.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t longest_acronym = 12;

void trim(std::string_view& text) {
  constexpr std::string_view loose = " \t\r\n\"'.,;:-";
  while (!text.empty() && loose.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && loose.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
}

// White space of the text, line ends too, becomes single spaces.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) line += c;
    if (space && !line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

std::string_view without_article(std::string_view text) {
  for (const std::string_view article : {"the ", "The ", "THE ", "a ", "A ", "an ", "An "})
    if (text.starts_with(article)) return text.substr(article.size());
  return text;
}

std::string_view without_possessive(std::string_view text) {
  for (const std::string_view ending : {"'s", "’s", "'", "’"})
    if (text.ends_with(ending)) return text.substr(0, text.size() - ending.size());
  return text;
}

// Cuts "(LNA)" off the end, also where the mention ends before the bracket does, and returns what stands in it.
std::string_view take_bracket(std::string_view& text) {
  const std::size_t open = text.rfind(" (");
  if (open == std::string_view::npos) return {};
  std::string_view inside = text.substr(open + 2);
  if (inside.ends_with(')')) inside.remove_suffix(1);
  const bool goes_on = inside.find(')') != std::string_view::npos;
  if (inside.empty() || inside.size() > longest_acronym || goes_on) return {};
  text = text.substr(0, open);
  return inside;
}

// "U.S." keeps its last stop.
std::string_view clean(std::string_view text) {
  const bool dotted = text.size() > 2 && text.ends_with('.') && text[text.size() - 3] == '.';
  std::string_view stop = text;
  trim(text);
  if (dotted && stop.ends_with('.')) text = {text.data(), text.size() + 1};
  return without_possessive(without_article(text));
}

std::vector<std::string> copy(std::span<const std::string_view> words) { return {words.begin(), words.end()}; }

// "former governor of the bank, Duraid al-Mahayni" -> the name; "Michael Walker, a farmer" -> the name.
std::string_view name_around_comma(std::string_view text) {
  const std::size_t comma = text.rfind(", ");
  if (comma == std::string_view::npos) return text;
  const std::string_view before = text.substr(0, text.find(", "));
  const std::string_view behind = text.substr(comma + 2);
  const auto is_name = [](std::string_view part) {
    const std::vector<std::string_view> words = words_of(part);
    return words.size() > 1 && begins_like_name(words.front()) && begins_like_name(words.back());
  };
  if (is_name(behind)) return behind;
  return is_name(before) ? before : text;
}

// What may begin a name in small letters.
bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 14> particles{"de",  "del", "della", "da",  "dos", "van", "von",
                                                       "der", "bin", "ibn",   "abu", "ul",  "el",  "al"};
  return word.find('-') == 2 || std::ranges::find(particles, word) != particles.end();
}

// Behind or before such a word stands another thing than the name: "troops of Marshal Haftar".
bool links_names(std::string_view word) {
  constexpr std::array<std::string_view, 12> links{"of",   "in", "for", "from", "to",   "by",
                                                   "with", "at", "on",  "and",  "that", "who"};
  return std::ranges::find(links, word) != links.end();
}

// "ruling Commonweal Party" -> "Commonweal Party", "Renewal party" -> "Renewal"; all of it where nothing is
// capitalised.
std::string_view core_of(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  const auto in_name = [](std::string_view word) { return begins_like_name(word) || is_particle(word); };
  const auto first = std::ranges::find_if(words, in_name);
  const auto last = std::find_if(words.rbegin(), words.rend(), begins_like_name);
  if (last == words.rend() || std::ranges::none_of(words, begins_like_name)) return text;
  const bool other_head =
      std::any_of(words.begin(), first, links_names) || std::any_of(words.rbegin(), last, links_names);
  if (other_head) return text;
  const auto begin = static_cast<std::size_t>(first->data() - text.data());
  const auto end = static_cast<std::size_t>(last->data() + last->size() - text.data());
  return begin < end ? text.substr(begin, end - begin) : text;
}

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 9> small{"of", "the", "for", "and", "in", "on", "de", "affairs", "a"};
  return std::ranges::find(small, word) != small.end();
}

// American and British spellings of words that names of bodies are made of.
std::string_view one_spelling(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> pairs{{{"defense", "defence"},
                                                                                {"labor", "labour"},
                                                                                {"organisation", "organization"},
                                                                                {"center", "centre"},
                                                                                {"programme", "program"},
                                                                                {"movement's", "movement"},
                                                                                {"forces", "force"},
                                                                                {"ministry's", "ministry"}}};
  const auto* const found = std::ranges::find(pairs, word, &decltype(pairs)::value_type::first);
  return found == pairs.end() ? word : found->second;
}

// The text's words with their case, the possessive as none of its own.
std::vector<std::string_view> cased_words(std::string_view text) {
  std::vector<std::string_view> words = words_of(text);
  for (std::string_view& word : words) word = without_possessive(word);
  std::erase(words, "");
  return words;
}

std::string_view state_code(const Gazetteer& gazetteer, const std::string& words) {
  for (const GazetteerMatch& match : gazetteer.find(words)) {
    const bool said = match.form == NameForm::name || match.form == NameForm::alias || match.form == NameForm::demonym;
    if (match.actor->kind == ActorKind::country && said) return match.actor->code;
  }
  return {};
}

// Splits the words into the state and the rest; leaves both empty when there are two states or nothing but one.
void find_state(MentionFacts& facts, const Gazetteer& gazetteer) {
  const std::vector<std::string_view> words = cased_words(facts.text);
  std::set<std::string_view> states;
  std::multiset<std::string> rest;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t length = std::min<std::size_t>(3, words.size() - i);
    std::string_view code;
    for (; length > 0 && code.empty(); --length) {
      std::string phrase(words[i]);
      for (std::size_t k = 1; k < length; ++k) (phrase += ' ') += words[i + k];
      code = state_code(gazetteer, phrase);
      if (!code.empty()) break;
    }
    if (!code.empty()) states.insert(code);
    const std::string word = normalise_name(words[i]);
    if (code.empty() && !word.empty() && !is_small_word(word)) rest.emplace(one_spelling(word));
    i += std::max<std::size_t>(length, 1);
  }
  for (const std::string& word : rest) facts.rest += (facts.rest.empty() ? "" : " ") + word;
  if (states.size() == 1 && !rest.empty()) facts.state = *states.begin();
}

// How many of a person's words, from the first on, name a state: 1 of "Russian Foreign Minister Sergei Lavrov".
std::size_t leading_state(std::span<const std::string_view> words, const Gazetteer& gazetteer, std::string& code) {
  for (std::size_t length = std::min<std::size_t>(3, words.size()); length > 0; --length) {
    std::string phrase(words[0]);
    for (std::size_t i = 1; i < length; ++i) (phrase += ' ') += words[i];
    code = state_code(gazetteer, phrase);
    if (!code.empty()) return length;
  }
  return 0;
}

// "foreign minister of france": what follows the titles tells of what, not who.
bool goes_on_with_office(std::span<const std::string_view> words) {
  constexpr std::array<std::string_view, 5> links{"of", "for", "to", "in", "at"};
  return std::ranges::find(links, words.front()) != links.end();
}

// Where a title begins behind a body's name: 1 of "palace spokesperson jing tolentino"; nought where there is none. A
// full name must follow, since surnames are titles too ("King").
std::size_t inner_title(std::span<const std::string_view> words, const Titles& titles) {
  for (std::size_t i = 1; i + 2 < words.size(); ++i) {
    const std::size_t leading = titles.leading(words.subspan(i));
    if (leading > 0 && i + leading + 2 <= words.size() && !goes_on_with_office(words.subspan(i + leading))) return i;
  }
  return 0;
}

void find_titles(MentionFacts& facts, std::string_view text, const Gazetteer& gazetteer, const Titles& titles) {
  const std::vector<std::string_view> cased = cased_words(text);
  const std::string key = normalise_name(text);
  const std::vector<std::string_view> words = words_of(key);
  std::string state;
  std::size_t before = cased.empty() ? 0 : leading_state(cased, gazetteer, state);
  if (before >= words.size()) before = 0;  // "Jordan" may be a person
  const auto behind = std::span(words).subspan(before);
  std::size_t leading = titles.leading(behind);
  if (leading == 0) before = inner_title(words, titles);
  if (before > 0 && leading == 0) leading = titles.leading(std::span(words).subspan(before));
  const auto name = std::span(words).subspan(before + leading);
  facts.role = leading > 0 && (name.empty() || goes_on_with_office(name));
  for (const std::string_view word : std::span(words).subspan(before, leading)) {
    if (facts.gender == Gender::unknown) facts.gender = Titles::gender(word);
    facts.title += (facts.title.empty() ? "" : " ") + std::string(one_spelling(word));
  }
  facts.words = copy(facts.role ? std::span(words) : name);
}

}  // namespace

bool speaks_for_state(std::string_view noun) {
  constexpr std::array<std::string_view, 10> nouns{"government", "administration", "regime", "authorities", "public",
                                                   "leadership", "side",           "sides",  "state",       "rulers"};
  return std::ranges::find(nouns, noun) != nouns.end();
}

bool names_forces(std::string_view noun) {
  constexpr std::array<std::string_view, 10> nouns{"troops",      "army",   "military", "soldiers",   "force",
                                                   "armed force", "forces", "armies",   "servicemen", "soldier"};
  return std::ranges::find(nouns, noun) != nouns.end();
}

std::string bare_text(const MentionFacts& facts) {
  const std::vector<std::string_view> words = words_of(facts.core);
  const std::size_t kept = facts.words.size();
  std::string bare;
  for (std::size_t i = words.size() - std::min(kept, words.size()); i < words.size(); ++i) {
    if (!bare.empty()) bare += ' ';
    bare += words[i];
  }
  return bare;
}

MentionFacts mention_facts(const Mention& mention, const Analysis& analysis, const CodePoints& text,
                           const Gazetteer& gazetteer, const Titles& titles) {
  MentionFacts facts;
  const Span span{analysis.words[mention.words.begin].span.begin, analysis.words[mention.words.end - 1].span.end};
  const std::string line = on_one_line(text.slice(span));
  std::string_view rest = line;
  facts.acronym = take_bracket(rest);
  if (mention.kind == ActorKind::person) rest = name_around_comma(rest);
  facts.text = clean(rest);
  facts.key = normalise_name(facts.text);
  facts.core = mention.form == MentionForm::name ? core_of(facts.text) : facts.text;
  if (mention.form == MentionForm::pronoun) {
    facts.gender = Titles::gender(facts.key);
    return facts;
  }
  find_state(facts, gazetteer);
  if (mention.kind == ActorKind::person) {
    find_titles(facts, facts.text, gazetteer, titles);
    if (facts.title.empty()) find_titles(facts, facts.core, gazetteer, titles);
  } else {
    const std::string key = normalise_name(facts.core);
    facts.words = copy(words_of(key));
  }
  if (mention.form == MentionForm::name) facts.known = gazetteer.find(facts.text);
  if (mention.form == MentionForm::name && facts.known.empty()) facts.known = gazetteer.find(facts.core);
  if (facts.known.empty() && !facts.role && !facts.title.empty()) facts.known = gazetteer.find(bare_text(facts));
  return facts;
}

}  // namespace actorgraph::extract
