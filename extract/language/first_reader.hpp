// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Reads a text by rules alone, for when there is no trained model: names by their capitals and the gazetteer, relations
// by the phrases of the lexicon between two names. Far weaker than the model; no trees and no pronouns.
#pragma once

#include <string_view>

#include "extract/actors/gazetteer.hpp"
#include "extract/language/reader.hpp"
#include "extract/lexicon/predicates.hpp"
#include "extract/lexicon/titles.hpp"

namespace actorgraph::extract {

class FirstReader {
 public:
  // All outlive this.
  FirstReader(const Gazetteer& gazetteer, const Titles& titles, const PredicateLexicon& lexicon)
      : gazetteer_(gazetteer), titles_(titles), lexicon_(lexicon) {}

  // text is valid UTF-8.
  [[nodiscard]] Reading read(std::string_view text) const;

 private:
  const Gazetteer& gazetteer_;
  const Titles& titles_;
  const PredicateLexicon& lexicon_;
};

}  // namespace actorgraph::extract
