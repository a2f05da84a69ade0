// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Small helpers that the heads share.
#pragma once

#include <span>

#include "extract/language/engine/linear.hpp"
#include "extract/language/matrix.hpp"

namespace actorgraph::extract {

[[nodiscard]] Matrix apply(const Linear& layer, const Matrix& rows, Workspace& workspace,
                           Activation activation = Activation::none);

// Each row with a 1 behind it, as biaffine layers want them.
[[nodiscard]] Matrix with_one(const Matrix& rows);

// Rows [begin, end).
[[nodiscard]] Matrix slice(const Matrix& rows, std::size_t begin, std::size_t end);

// Of two vectors of one length.
[[nodiscard]] float dot(std::span<const float> one, std::span<const float> other);

}  // namespace actorgraph::extract
