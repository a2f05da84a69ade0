// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The gazetteer's own format (extract/lexicon/README.md):
//   {"format": "actorgraph-actors", "version": 1, "actors": [{"name", "kind", "aliases": [], "demonyms": [],
//    "capitals": [], "seats": [], "code", "home", "ambiguous_names": []}, ...]}; name and kind are needed.
#pragma once

#include <string_view>
#include <vector>

#include "extract/actors/gazetteer_entry.hpp"

namespace actorgraph::extract {

// Throws InputError naming the actor that is wrong and what is to be there.
[[nodiscard]] std::vector<GazetteerEntry> parse_gazetteer_json(std::string_view json);

}  // namespace actorgraph::extract
