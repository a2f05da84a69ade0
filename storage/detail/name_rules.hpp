// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// When two names may be one actor's: the rules of storage/README.md that need no database.
#pragma once

#include <string>
#include <string_view>

#include "graph/model/vocabulary.hpp"

namespace actorgraph::storage::detail {

// Kinds that articles mix up: a state and its government, a party, its armed wing and the organisation behind both.
[[nodiscard]] bool are_near(ActorKind one, ActorKind other);

// A name that alone doesn't tell whom it means: one word for a person ("Smith"), general words for a body ("Supreme
// Court").
[[nodiscard]] bool is_weak(std::string_view normal, ActorKind kind);

// Two to six capital letters or digits, stops aside: "LNA", "U.N.".
[[nodiscard]] bool is_acronym(std::string_view name);

// Whether the name is distinct enough to find an actor whose full name is another: two capitalised words (or words of a
// script without capitals), or an acronym for what is no person.
[[nodiscard]] bool is_telling(std::string_view name, ActorKind kind);

// "Khalifa Haftar" and "Khalifa Belqasim Haftar": one is first and last name alone, the other has one more between
// them. Both are normal forms.
[[nodiscard]] bool differ_by_middle_name(std::string_view one, std::string_view other);

}  // namespace actorgraph::storage::detail
