// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What a gazetteer says of one actor, before it is packed for look-ups.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/vocabulary.hpp"

namespace actorgraph::extract {

// How a form stands for its actor: "Russia", "Russian Federation", "Russian", "Moscow", "the Kremlin".
enum class NameForm : std::uint8_t { name, alias, demonym, capital, seat };

struct KnownForm {
  std::string text;
  NameForm form = NameForm::alias;
  bool ambiguous = false;  // often means something else: needs support by the article
};

struct GazetteerEntry {
  std::string name;
  ActorKind kind = ActorKind::organization;
  std::string code;              // of a state: what other entries' home refers to; else empty
  std::string home;              // code of the state it belongs to; empty: none or unknown
  std::vector<KnownForm> forms;  // the name left out
};

// The same behind a look-up; the text lives in the gazetteer.
struct KnownActor {
  std::string_view name;
  ActorKind kind = ActorKind::organization;
  std::string_view code;
  std::string_view home;
};

// "House of Representatives (Libya)" -> "House of Representatives": what stands in brackets tells namesakes apart and
// is not part of what a text says.
[[nodiscard]] std::string_view without_bracket(std::string_view name);

}  // namespace actorgraph::extract
