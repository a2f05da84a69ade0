// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The mentions of a text: actors as the span head finds them (names and nominals with a kind), and around them the
// pronouns and other noun phrases that coreference may tie to them. The span head scores every stretch of up to
// fourteen words biaffinely for each kind (Yu et al., 2020), so that mentions may stand within one another.
#pragma once

#include <memory>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/language/encoded_text.hpp"
#include "extract/language/known_names.hpp"

namespace actorgraph::extract {

class ModelFile;
class Workspace;

class MentionFinder {
 public:
  explicit MentionFinder(const ModelFile& model);
  ~MentionFinder();

  // Fills analysis.mentions from a parsed text; rows as word_rows gives them. No antecedents yet. Names that are known
  // beforehand count as half a mention.
  void find(const Matrix& rows, const KnownNames& known, Analysis& analysis, Workspace& workspace) const;

  // The kind that fits a stretch of words best if it is an actor.
  [[nodiscard]] ActorKind likeliest_kind(const Matrix& rows, WordRange words, Workspace& workspace) const;

 private:
  struct Layers;
  std::unique_ptr<Layers> layers_;
};

}  // namespace actorgraph::extract
