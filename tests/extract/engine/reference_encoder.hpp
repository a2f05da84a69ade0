// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The encoder's sums written down plainly in double precision, to compare the fast ones with.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/language/engine/model_file.hpp"

namespace actorgraph::extract::testing {

struct Reference {
  std::vector<std::vector<double>> hidden;  // per piece
};

Reference reference_encoding(const ModelFile& file, std::span<const std::int32_t> pieces,
                             std::span<const std::uint8_t> cases);

}  // namespace actorgraph::extract::testing
