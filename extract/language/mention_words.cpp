// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/mention_words.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <unordered_map>

#include "extract/language/utf8_reader.hpp"

namespace actorgraph::extract {
namespace {

UChar32 first_char(std::string_view word) {
  std::size_t at = 0;
  return word.empty() ? 0 : next_code_point(word, at);
}

bool begins_upper(std::string_view word) { return u_isUUppercase(first_char(word)) || u_istitle(first_char(word)); }

std::string first_letter(std::string_view word) {
  std::string out;
  icu::UnicodeString(first_char(word)).toUTF8String(out);
  return out;
}

bool all_upper(std::string_view word) {
  bool some = false;
  for (std::size_t at = 0; at < word.size();) {
    const UChar32 c = next_code_point(word, at);
    if (u_isULowercase(c)) return false;
    some = some || u_isUUppercase(c);
  }
  return some;
}

bool is_filler(const std::string& lowered) {
  return lowered == "the" || lowered == "a" || lowered == "an" || lowered == "'s";
}

bool subset(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return std::ranges::all_of(few, [&](const std::string& w) { return std::ranges::find(many, w) != many.end(); });
}

bool overlap(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::ranges::any_of(one, [&](const std::string& w) { return std::ranges::find(other, w) != other.end(); });
}

}  // namespace

std::string lower_case(std::string_view text) {
  if (std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
  }
  std::string out;
  icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())})
      .toLower(icu::Locale::getRoot())
      .toUTF8String(out);
  return out;
}

std::optional<PronounClass> pronoun_class(std::string_view lowered) {
  using enum PronounClass;
  static const std::unordered_map<std::string_view, PronounClass> known{
      {"he", person},        {"him", person},      {"his", person},     {"himself", person}, {"she", person},
      {"her", person},       {"hers", person},     {"herself", person}, {"i", person},       {"me", person},
      {"my", person},        {"mine", person},     {"myself", person},  {"you", person},     {"your", person},
      {"yours", person},     {"yourself", person}, {"who", person},     {"whom", person},    {"whose", person},
      {"it", thing},         {"its", thing},       {"itself", thing},   {"this", thing},     {"that", thing},
      {"which", thing},      {"they", group},      {"them", group},     {"their", group},    {"theirs", group},
      {"themselves", group}, {"we", group},        {"us", group},       {"our", group},      {"ours", group},
      {"ourselves", group},  {"these", group},     {"those", group}};
  const auto found = known.find(lowered);
  if (found == known.end()) return std::nullopt;
  return found->second;
}

MentionWords mention_words(const std::vector<Word>& words, WordRange range) {
  MentionWords out;
  out.begin = range.begin;
  const Word& last = words[range.end - 1];
  const std::size_t count = range.end - range.begin;
  std::vector<std::string> all;
  for (std::size_t w = range.begin; w < range.end; ++w) {
    all.push_back(lower_case(words[w].form));
    if (!is_filler(all.back())) out.lowered.push_back(all.back());
    if (begins_upper(words[w].form)) out.initials += first_letter(words[w].form);
  }
  if (out.lowered.empty()) out.lowered = all;
  if (count == 1) out.pronoun = pronoun_class(all[0]);
  if (count == 1 && all_upper(last.form)) out.acronym = last.form;
  out.form = out.pronoun ? MentionForm::pronoun : begins_upper(last.form) ? MentionForm::name : MentionForm::nominal;
  return out;
}

std::size_t distance_bucket(std::size_t words) {
  static constexpr std::array<std::size_t, distance_buckets - 1> edges{1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144};
  return static_cast<std::size_t>(std::ranges::upper_bound(edges, words) - edges.begin());
}

std::array<float, coreference_features> compare_mentions(const MentionWords& mention, const MentionWords& candidate) {
  std::array<float, coreference_features> out{};
  out[distance_bucket(mention.begin - candidate.begin)] = 1;
  float* match = out.data() + distance_buckets;
  const auto& a = mention.lowered;
  const auto& b = candidate.lowered;
  match[0] = a == b ? 1.0F : 0.0F;
  match[1] = a.back() == b.back() ? 1.0F : 0.0F;
  match[2] = subset(a, b) || subset(b, a) ? 1.0F : 0.0F;
  const bool acronym = (!mention.acronym.empty() && candidate.initials == mention.acronym) ||
                       (!candidate.acronym.empty() && mention.initials == candidate.acronym);
  match[3] = acronym ? 1.0F : 0.0F;
  match[4] = mention.pronoun && mention.pronoun == candidate.pronoun ? 1.0F : 0.0F;
  match[5] = overlap(a, b) ? 1.0F : 0.0F;
  match[6 + static_cast<std::size_t>(mention.form)] = 1;
  match[9 + static_cast<std::size_t>(candidate.form)] = 1;
  if (mention.pronoun) match[12 + static_cast<std::size_t>(*mention.pronoun)] = 1;
  return out;
}

}  // namespace actorgraph::extract
