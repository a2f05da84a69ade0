// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// PETRARCH's actor dictionaries as they are: names with underscores for spaces, "+" before synonyms, CAMEO codes in
// brackets with the dates of an office ("[ARGGOV 030101-061231]"), "#" before comments. Our kinds follow from the
// codes.
#pragma once

#include <string_view>
#include <vector>

#include "extract/actors/gazetteer.hpp"
#include "extract/actors/gazetteer_entry.hpp"

namespace actorgraph::extract {

struct PetrarchDictionary {
  std::vector<GazetteerEntry> entries;
  std::vector<DictionaryNote> notes;  // what was left out: generic agents, verbs, names without a code
};

[[nodiscard]] PetrarchDictionary parse_petrarch(std::string_view text);

// The kind that a CAMEO actor code stands for. One with dates of an office ("ARGGOV 030101-061231") is a person.
[[nodiscard]] ActorKind kind_of_cameo(std::string_view code, bool has_dates);

}  // namespace actorgraph::extract
