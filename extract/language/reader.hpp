// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Reads a text with the trained model: words, trees, mentions, coreference, and what it says between each two mentions.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/language/known_names.hpp"
#include "extract/relations/calibration.hpp"
#include "extract/relations/relation_cue.hpp"

namespace actorgraph::extract {

struct Reading {
  Analysis analysis;
  std::vector<RelationCue> cues;
};

// Const and safe to use from several threads at once.
class Reader {
 public:
  // Throws ModelError when the model is missing, damaged or of another version.
  // The names, which outlive this, hint at mentions.
  explicit Reader(const std::filesystem::path& model, const KnownNames& names = no_names());
  ~Reader();

  // text is valid UTF-8. A long text is read in sections of about 64 kB that end at a paragraph or at white space;
  // nothing refers across their borders.
  [[nodiscard]] Reading read(std::string_view text) const;
  // The same without relations.
  [[nodiscard]] Analysis analyse(std::string_view text) const;

  // All predicates between two given stretches of a short text, whether they are actors or not; none when they lie too
  // far apart to be read together.
  [[nodiscard]] std::vector<RelationCue> relate(std::string_view text, Span subject, Span object) const;

  [[nodiscard]] const Calibration& calibration() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace actorgraph::extract
