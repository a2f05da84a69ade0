// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "extract/actors/gazetteer.hpp"
#include "extract/language/known_names.hpp"

namespace actorgraph::extract {

// The gazetteer as hints to the mention finder.
class GazetteerNames final : public KnownNames {
 public:
  // The gazetteer outlives this.
  explicit GazetteerNames(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

  [[nodiscard]] std::vector<KnownName> find(const std::vector<Word>& words, WordRange sentence) const override;

 private:
  const Gazetteer& gazetteer_;
};

}  // namespace actorgraph::extract
