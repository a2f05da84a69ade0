// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A gazetteer packed as one text with its forms in sorted order, so that opening it is a scan for ends of line and a
// look-up a binary search. The built-in one is packed when the program is built.
//   one line an actor, numbered from 0:      kind TAB code TAB home TAB name
//   an empty line
//   one line a form, sorted by its spelling: normalised form TAB form, capitals, ambiguity (3 characters) TAB actor
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer_entry.hpp"

namespace actorgraph::extract {

struct TableForm {
  std::string_view key;  // normalised
  std::uint32_t actor = 0;
  NameForm form = NameForm::alias;
  bool capitals = false;  // a short acronym that is another word when not in capitals ("US", "us")
  bool ambiguous = false;
};

[[nodiscard]] std::string pack_gazetteer(std::span<const GazetteerEntry> entries);

class GazetteerTable {
 public:
  // Takes what pack_gazetteer made, which must outlive this.
  explicit GazetteerTable(std::string_view packed);

  // Those whose key is this one, the name forms first.
  [[nodiscard]] std::span<const TableForm> find(std::string_view key) const;
  // Whether a key of more words begins with these.
  [[nodiscard]] bool continues(std::string_view words) const;
  [[nodiscard]] const KnownActor& actor(std::size_t index) const { return actors_[index]; }
  [[nodiscard]] std::size_t size() const { return actors_.size(); }

 private:
  std::vector<KnownActor> actors_;
  std::vector<TableForm> forms_;
};

}  // namespace actorgraph::extract
