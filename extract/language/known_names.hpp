// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Names that are known beforehand: a hint to the mention finder, not a verdict. The actors stage implements it over its
// gazetteer.
#pragma once

#include <vector>

#include "extract/language/analysis.hpp"

namespace actorgraph::extract {

struct KnownName {
  WordRange words;
  ActorKind kind = ActorKind::organization;
  bool plain = true;  // hardly ever means anything else
};

class KnownNames {
 public:
  virtual ~KnownNames() = default;
  // The longest known names of a sentence, from left to right, not overlapping.
  [[nodiscard]] virtual std::vector<KnownName> find(const std::vector<Word>& words, WordRange sentence) const = 0;
};

// Knows nobody.
[[nodiscard]] const KnownNames& no_names();

}  // namespace actorgraph::extract
