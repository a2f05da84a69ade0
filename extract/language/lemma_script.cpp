// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/lemma_script.hpp"

#include <charconv>

#include "extract/language/mention_words.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The form without its last letters; nothing when no letter would be left.
std::optional<std::string> without_last(std::string form, std::size_t letters) {
  for (; letters > 0 && !form.empty(); --letters) {
    while (!form.empty() && continues(form.back())) form.pop_back();
    if (!form.empty()) form.pop_back();
  }
  if (form.empty()) return std::nullopt;
  return form;
}

}  // namespace

LemmaScript::LemmaScript(const std::string& rule) : kind_(Kind::keep) {
  if (rule == "=") return;
  if (rule.size() > 1 && rule[0] == '!') {
    kind_ = Kind::replace;
    add_ = rule.substr(1);
    return;
  }
  const std::size_t plus = rule.find('+');
  if (rule.empty() || (rule[0] != 'l' && rule[0] != 'c') || plus == std::string::npos ||
      std::from_chars(rule.data() + 1, rule.data() + plus, drop_).ptr != rule.data() + plus) {
    throw ModelError("The model's lemma rule '" + rule +
                     "' is not understood; use the model that belongs to this program.");
  }
  kind_ = rule[0] == 'l' ? Kind::lower_ending : Kind::ending;
  add_ = rule.substr(plus + 1);
}

std::optional<std::string> LemmaScript::apply(std::string_view form) const {
  if (kind_ == Kind::keep) return std::string(form);
  if (kind_ == Kind::replace) return add_;
  auto stem = without_last(kind_ == Kind::lower_ending ? lower_case(form) : std::string(form), drop_);
  if (stem) *stem += add_;
  return stem;
}

}  // namespace actorgraph::extract
