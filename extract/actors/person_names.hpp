// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// When two names may be one person's. Names come as normalised words without titles.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace actorgraph::extract {

// "George Bush" and "George W. Bush", "K. Annan" and "Kofi Annan", "Khalifa Haftar" and "Khalifa Khaftar": both have a
// first name and a surname, and neither contradicts the other.
[[nodiscard]] bool same_full_name(std::span<const std::string> one, std::span<const std::string> other);

// Whether a short form may stand for a full name: its surname, or a first name or middle part of it.
[[nodiscard]] bool is_surname_of(std::span<const std::string> part, std::span<const std::string> full);
[[nodiscard]] bool is_part_of_name(std::span<const std::string> part, std::span<const std::string> full);

// Whether two words are one foreign name in two spellings: "haftar", "khaftar". Strict for short words.
[[nodiscard]] bool spelt_alike(std::string_view one, std::string_view other);

}  // namespace actorgraph::extract
