// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// One file on its way to the visitor: what every format shares, so that articles are finished and problems said in one
// way. All functions return false once the visitor wants no more.
#pragma once

#include <string>
#include <string_view>

#include "extract/source/input.hpp"
#include "extract/source/source.hpp"

namespace actorgraph::extract {

// Limits that keep memory and time bounded. An article of a million bytes is as long as two novels.
inline constexpr std::size_t longest_text = 1'000'000;

class SourceReading {
 public:
  // Stream and visitor outlive this. The stem names articles that bring no id.
  SourceReading(std::string name, std::string stem, std::istream& stream, const SourceVisitor& visit)
      : name_(std::move(name)), stem_(std::move(stem)), input_(stream), visit_(visit) {}

  [[nodiscard]] Input& input() { return input_; }
  [[nodiscard]] const std::string& name() const { return name_; }

  // Gives the article, with an id made of the stem and its content where it has none. A text that is too long is cut,
  // and that is said.
  bool give(Article&& article, const std::string& where);
  bool give(Extraction&& extraction);

  // Something was not read / was read with this to be said of it.
  bool left_out(const std::string& where, std::string what);
  bool note(const std::string& where, std::string what);
  // Says that only the beginning of a text was read.
  bool say_cut(const std::string& where);
  // Notes how many bytes became U+FFFD, if any.
  bool note_replaced(const std::string& where, std::size_t bytes);

 private:
  bool visit(SourceItem&& item);

  std::string name_;
  std::string stem_;
  Input input_;
  const SourceVisitor& visit_;
};

}  // namespace actorgraph::extract
