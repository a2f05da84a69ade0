// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// From text to the units that words are made of. An atom is a run of letters, a run of digits, a run of one repeated
// sign out of . - ! ? * = _ ~ # +, or one other sign; white space and invisible characters only separate. Contractions
// are cut where Universal Dependencies cuts them (do|n't, can|not). extract/train/text_units.py cuts the same way.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/model/article.hpp"

namespace actorgraph::extract {

// What stands before an atom. Two line ends or more make a paragraph; the first atom begins one.
enum class Separator : std::uint8_t { none, space, line, paragraph };

// How an atom is written; the encoder has an embedding for each.
enum class Shape : std::uint8_t { special, lower, capitalised, capitals, mixed, digits, sign, capital };
inline constexpr int shape_count = 8;

struct Atom {
  Span span;              // code points
  std::string_view form;  // a view into the text
  Separator separator = Separator::none;
  Shape shape = Shape::lower;
};

// text is valid UTF-8 and must outlive the atoms.
[[nodiscard]] std::vector<Atom> split_atoms(std::string_view text);

// Whether the atom may be a run that stands for its single sign when word pieces are made of it.
[[nodiscard]] bool is_run_of_signs(const Atom& atom);

struct AtomRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Cuts the atoms into windows of at most limit pieces, where it can at the end of a paragraph, else of a likely
// sentence, else wherever a window is full. sizes: the number of pieces of each atom.
[[nodiscard]] std::vector<AtomRange> split_windows(std::span<const Atom> atoms, std::span<const std::size_t> sizes,
                                                   std::size_t limit);

}  // namespace actorgraph::extract
