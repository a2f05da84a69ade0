// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// When two names may be one body's: acronyms, and shorter forms of longer names.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace actorgraph::extract {

// "GNA" of "Libyan Government of National Accord", "UNHCR" of "UN High Commissioner for Refugees": the initials of the
// name or of its end, small words counted or not.
[[nodiscard]] bool is_acronym_of(std::string_view acronym, std::string_view name);

// Whether the short name is the long one with its front left out ("Security Council" of "UN Security Council"), a
// general noun at its end ("Green Left" of "Green Left Party") or more about it ("Islamic State" of "Islamic State in
// Iraq"), or its first word alone ("Oderholz" of "Oderholz AG"). Names come as normalised words.
[[nodiscard]] bool is_short_name_of(std::span<const std::string> part, std::span<const std::string> full);

}  // namespace actorgraph::extract
