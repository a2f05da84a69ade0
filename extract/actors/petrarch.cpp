// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/petrarch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "extract/actors/names.hpp"

namespace actorgraph::extract {
namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\r\f\v";
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

bool is_small_word(std::string_view word) {
  constexpr std::array<std::string_view, 10> small{"of", "the", "and", "for", "in", "de", "du", "on", "la", "to"};
  return std::ranges::find(small, word) != small.end();
}

// Words with no vowel and short ones of organisations are taken for acronyms.
bool is_acronym(std::string_view word, std::size_t words, ActorKind kind) {
  if (word.find('.') != std::string_view::npos) return true;
  if (words > 1 || kind == ActorKind::person || kind == ActorKind::country) return false;
  return word.size() <= 5 || word.find_first_of("AEIOUY") == std::string_view::npos;
}

// The dictionaries are in capitals; names are shown as news writes them.
std::string title_case(std::string_view name, ActorKind kind) {
  const std::vector<std::string_view> words = words_of(name);
  std::string shown;
  for (const std::string_view word : words) {
    std::string lower(word);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const bool small = !shown.empty() && is_small_word(lower);
    if (!shown.empty()) shown += ' ';
    if (small) {
      shown += lower;
    } else if (is_acronym(word, words.size(), kind)) {
      shown += word;
    } else {
      bool initial = true;
      for (char c : lower) {
        shown += initial ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        initial = c == '-' || c == '(';
      }
    }
  }
  return shown;
}

// "UNITED_NATIONS_" -> "UNITED NATIONS"; "(LNA)" behind a name goes, since it is given as a synonym or is no name.
std::string plain_name(std::string_view text) {
  std::string name(text);
  std::ranges::replace(name, '_', ' ');
  if (const std::size_t bracket = name.find(" ("); bracket != std::string::npos && bracket > 0) name.resize(bracket);
  return std::string(trim(name));
}

struct Code {
  std::string code;
  bool dates = false;
};

class Reader {
 public:
  PetrarchDictionary read(std::string_view text) {
    for (std::size_t number = 1; !text.empty(); ++number) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      line_ = number;
      read_line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    finish();
    return std::move(dictionary_);
  }

 private:
  void read_line(std::string_view line) {
    line = trim(line.substr(0, line.find('#')));
    if (line.empty()) return;
    const std::size_t bracket = std::min(line.find('['), line.size());
    read_name(trim(line.substr(0, bracket)));
    for (line.remove_prefix(bracket); !line.empty(); line.remove_prefix(std::min(line.find('[', 1), line.size()))) {
      const std::string_view inside = line.substr(1, line.find(']') - 1);
      if (line.find(']') == std::string_view::npos) note("lacks the ] of its code");
      read_code(trim(inside));
    }
  }

  void read_name(std::string_view text) {
    if (text.empty()) return;
    const bool synonym = text.front() == '+';
    if (synonym) text = trim(text.substr(1));
    const auto letter = [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; };
    const bool name_like = !text.empty() && (letter(static_cast<unsigned char>(text.front())) ||
                                             std::isdigit(static_cast<unsigned char>(text.front())) != 0);
    if (!name_like || std::ranges::none_of(text, letter)) {
      if (!synonym) finish();
      return note("is no name of an actor");
    }
    if (!synonym) finish();
    if (!synonym) first_line_ = line_;
    names_.push_back(plain_name(text));
  }

  void read_code(std::string_view inside) {
    const std::size_t end = std::min(inside.find_first_of(" \t"), inside.size());
    const std::string_view code = inside.substr(0, end);
    const auto upper = [](unsigned char c) { return std::isupper(c) != 0; };
    if (code.size() < 3 || !std::ranges::all_of(code, upper)) return note("has no CAMEO code of an actor");
    codes_.push_back({std::string(code), !trim(inside.substr(end)).empty()});
  }

  // The entry that ends here.
  void finish() {
    if (!names_.empty() && !codes_.empty()) add_entry();
    if (!names_.empty() && codes_.empty() && !noted_) note_at(first_line_, "has a name without a code");
    names_.clear();
    codes_.clear();
    noted_ = false;
  }

  void add_entry() {
    const bool dates = std::ranges::any_of(codes_, &Code::dates);
    GazetteerEntry entry;
    entry.kind = kind_of_cameo(codes_.front().code, dates);
    entry.name = title_case(names_.front(), entry.kind);
    const bool state = entry.kind == ActorKind::country;
    (state ? entry.code : entry.home) = codes_.front().code.substr(0, 3);
    // Towns and provinces stand among the synonyms of a state: like capitals they may be the state or only somewhere.
    const NameForm form = state ? NameForm::capital : NameForm::alias;
    for (std::size_t i = 1; i < names_.size(); ++i)
      entry.forms.push_back({title_case(names_[i], entry.kind), form, false});
    dictionary_.entries.push_back(std::move(entry));
  }

  void note(std::string what) {
    noted_ = true;
    note_at(line_, std::move(what));
  }
  void note_at(std::size_t line, std::string what) { dictionary_.notes.push_back({line, std::move(what)}); }

  PetrarchDictionary dictionary_;
  std::vector<std::string> names_;
  std::vector<Code> codes_;
  std::size_t line_ = 0;
  std::size_t first_line_ = 0;
  bool noted_ = false;
};

// Roles in three letters of the CAMEO codebook, chapter 3.
constexpr std::array<std::pair<std::string_view, ActorKind>, 34> roles{{
    {"GOV", ActorKind::government},   {"JUD", ActorKind::government},   {"SPY", ActorKind::government},
    {"COP", ActorKind::government},   {"LEG", ActorKind::government},   {"MIL", ActorKind::armed_group},
    {"REB", ActorKind::armed_group},  {"SEP", ActorKind::armed_group},  {"UAF", ActorKind::armed_group},
    {"IMG", ActorKind::armed_group},  {"INS", ActorKind::armed_group},  {"RAD", ActorKind::armed_group},
    {"OPP", ActorKind::party},        {"PTY", ActorKind::party},        {"IGO", ActorKind::igo},
    {"NGO", ActorKind::organization}, {"NGM", ActorKind::organization}, {"MNC", ActorKind::organization},
    {"BUS", ActorKind::organization}, {"MED", ActorKind::organization}, {"EDU", ActorKind::organization},
    {"LAB", ActorKind::organization}, {"ENV", ActorKind::organization}, {"HRI", ActorKind::organization},
    {"DEV", ActorKind::organization}, {"HLH", ActorKind::organization}, {"AGR", ActorKind::organization},
    {"CVL", ActorKind::people},       {"REF", ActorKind::people},       {"CRM", ActorKind::people},
    {"SET", ActorKind::people},       {"MOD", ActorKind::people},       {"REL", ActorKind::people},
    {"ELI", ActorKind::person},
}};

}  // namespace

ActorKind kind_of_cameo(std::string_view code, bool has_dates) {
  if (has_dates) return ActorKind::person;
  for (std::size_t at = 0; at + 3 <= code.size(); at += 3) {
    const auto* const role = std::ranges::find(roles, code.substr(at, 3), &decltype(roles)::value_type::first);
    if (role != roles.end()) return role->second;
  }
  return code.size() == 3 ? ActorKind::country : ActorKind::people;
}

PetrarchDictionary parse_petrarch(std::string_view text) { return Reader().read(text); }

}  // namespace actorgraph::extract
