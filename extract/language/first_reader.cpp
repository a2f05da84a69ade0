// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/first_reader.hpp"

#include "extract/language/first_names.hpp"
#include "extract/language/first_words.hpp"
#include "extract/relations/phrase_cues.hpp"

namespace actorgraph::extract {

Reading FirstReader::read(std::string_view text) const {
  Reading reading{split_text(text), {}};
  find_names(reading.analysis, gazetteer_, titles_);
  reading.cues = find_phrase_cues(reading.analysis, lexicon_, titles_);
  return reading;
}

}  // namespace actorgraph::extract
