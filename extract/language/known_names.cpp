// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/known_names.hpp"

namespace actorgraph::extract {

const KnownNames& no_names() {
  class None final : public KnownNames {
    [[nodiscard]] std::vector<KnownName> find(const std::vector<Word>& /*words*/,
                                              WordRange /*sentence*/) const override {
      return {};
    }
  };
  static const None none;
  return none;
}

}  // namespace actorgraph::extract
