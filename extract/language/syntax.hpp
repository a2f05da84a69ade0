// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Words, sentences, tags, lemmas and trees out of the encoder's vectors, after Universal Dependencies 2.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/language/encoded_text.hpp"

namespace actorgraph::extract {

class ModelFile;
class Workspace;

class Syntax {
 public:
  explicit Syntax(const ModelFile& model);
  ~Syntax();

  // Groups the atoms into words and sentences: fills words (span, form, space_after) and sentences of the analysis, and
  // the encoded text's places of words. A word never spans white space, a sentence never a window.
  void segment(const std::vector<Atom>& atoms, EncodedText& encoded, Analysis& analysis, Workspace& workspace) const;

  // Fills tags, lemmas, heads and relations of segmented words; rows as word_rows gives them.
  void parse(const Matrix& rows, Analysis& analysis, Workspace& workspace) const;

 private:
  struct Layers;
  std::unique_ptr<Layers> layers_;
};

}  // namespace actorgraph::extract
