// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Roles and forms of address (titles.json): what stands before a name without being part of it, and whether who holds
// the role leads a body, holds an office in it, or belongs to it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace actorgraph::extract {

enum class TitleKind : std::uint8_t { head, office, member, honorific };
enum class Gender : std::uint8_t { unknown, female, male };

class Titles {
 public:
  Titles();  // the built-in ones

  // Takes the words of a normalised phrase joined by spaces; nothing for what is no title. The most telling kind wins.
  [[nodiscard]] std::optional<TitleKind> kind(std::string_view phrase) const;

  // How many of a normalised name's words, from the first on, are titles: 2 of "foreign minister sergei lavrov",
  // "former" and the like included. It may be all of them.
  [[nodiscard]] std::size_t leading(std::span<const std::string_view> words) const;

  // What a title or form of address says of its holder.
  [[nodiscard]] static Gender gender(std::string_view word);

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_map<std::string, TitleKind, Hash, std::equal_to<>> kinds_;
};

}  // namespace actorgraph::extract
