// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The data files of this folder, compiled into the program. pack_lexicon.cpp writes their source when it is built.
#pragma once

#include <string_view>

namespace actorgraph::extract {

std::string_view built_in_actors();      // actors.json, packed (extract/actors/gazetteer_table.hpp)
std::string_view built_in_titles();      // titles.json as it is
std::string_view built_in_predicates();  // predicates.json as it is

}  // namespace actorgraph::extract
