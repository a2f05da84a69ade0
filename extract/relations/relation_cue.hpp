// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "graph/model/vocabulary.hpp"

namespace actorgraph::extract {

// What the model reads between two mentions, before it is known who they are.
struct RelationCue {
  std::size_t subject = 0;  // indices into Analysis::mentions
  std::size_t object = 0;
  Predicate predicate = Predicate::leads;
  float score = 0;                  // log-odds that the text says so
  float negated = 0;                // log-odds
  std::array<float, 4> modality{};  // a score for each Modality, in its order
  std::int32_t speaker = -1;        // the mention of who says so; -1: the text itself
};

}  // namespace actorgraph::extract
