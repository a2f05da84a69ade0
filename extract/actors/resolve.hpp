// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// From the mentions of an article to its actors: names, aliases, acronyms, demonyms and capitals that stand for states,
// spelling variants, roles, and what coreference ties to them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer.hpp"
#include "extract/language/analysis.hpp"
#include "extract/lexicon/titles.hpp"
#include "graph/model/extraction.hpp"

namespace actorgraph::extract {

struct Resolution {
  std::vector<ExtractedActor> actors;  // in the order of their first mentions
  std::vector<bool> named;             // for each: a name stands for it, not only nominals
  std::vector<float> scores;           // for each: of its surest mention
  std::vector<std::optional<std::size_t>>
      actor_of;  // for each mention of the analysis: index into actors, if it is one
};

// The analysis is one of this text. Never splits what one name says, never joins two that the gazetteer tells apart.
[[nodiscard]] Resolution resolve_actors(std::string_view text, const Analysis& analysis, const Gazetteer& gazetteer,
                                        const Titles& titles);

}  // namespace actorgraph::extract
