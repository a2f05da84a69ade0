// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The actors that are known beforehand, under all their names: the built-in ones and those of the user's own files.
// What it says is a hint for the article at hand, never a verdict: names have namesakes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer_entry.hpp"

namespace actorgraph::extract {

class GazetteerTable;

struct GazetteerMatch {
  const KnownActor* actor = nullptr;  // lives as long as the gazetteer
  NameForm form = NameForm::name;
  bool ambiguous = false;
};

// A line of a dictionary that was not understood and left out.
struct DictionaryNote {
  std::size_t line = 0;  // from 1
  std::string what;
};

class Gazetteer {
 public:
  Gazetteer();  // the built-in one
  ~Gazetteer();
  Gazetteer(Gazetteer&&) noexcept;
  Gazetteer& operator=(Gazetteer&&) noexcept;

  // Adds actors before all that are there: a later file wins.
  void add(std::span<const GazetteerEntry> entries);
  // Reads a file of the documented JSON or a PETRARCH actor dictionary. Throws InputError where it cannot be read at
  // all; lines of a dictionary that say nothing usable come back as notes.
  std::vector<DictionaryNote> add_file(const std::filesystem::path& path);

  // Who may be meant by these words as they stand in a text; the likeliest first, empty for unknown ones. Names must
  // begin with a capital, short acronyms be all in capitals.
  [[nodiscard]] std::vector<GazetteerMatch> find(std::string_view words) const;

  // How many of the words, from the first on, make the longest known form; 0: none.
  [[nodiscard]] std::size_t longest(std::span<const std::string_view> words) const;

  // The state of that code; nullptr: none.
  [[nodiscard]] const KnownActor* state(std::string_view code) const;

 private:
  struct Layer;
  std::vector<std::unique_ptr<Layer>> layers_;  // the last one is the built-in one
};

}  // namespace actorgraph::extract
