// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Scaled dot-product attention of the rows of one window to each other, with heads of 32 values.
#pragma once

#include <cstddef>
#include <span>

#include "extract/language/engine/workspace.hpp"

namespace actorgraph::extract {

inline constexpr std::size_t head_width = 32;

// qkv is [rows x 3 x heads x 32], context [rows x heads x 32].
void attend(std::span<const float> qkv, std::size_t rows, std::size_t heads, std::span<float> context,
            Workspace& workspace);

}  // namespace actorgraph::extract
