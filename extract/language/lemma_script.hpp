// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A rule that makes the lemma from a form: "=" keeps it, "!word" is the lemma itself, "l2+y" lowers the case, drops two
// letters and adds "y", "c1+" keeps the case and drops one. extract/train/documents.py makes the rules.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace actorgraph::extract {

class LemmaScript {
 public:
  // Throws ModelError for a rule of another form.
  explicit LemmaScript(const std::string& rule);

  // Nothing when the form is too short for the rule.
  [[nodiscard]] std::optional<std::string> apply(std::string_view form) const;
  // Whether it puts a fixed lemma for any form.
  [[nodiscard]] bool replaces() const { return kind_ == Kind::replace; }

 private:
  enum class Kind { keep, replace, lower_ending, ending };
  Kind kind_;
  std::size_t drop_ = 0;  // code points
  std::string add_;
};

}  // namespace actorgraph::extract
