// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A stretch of text as the encoder sees it: a vector for each word piece, and where the words lie among them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/language/atoms.hpp"
#include "extract/language/matrix.hpp"

namespace actorgraph::extract {

// Pieces that were encoded together: attention and relations stay within it.
struct EncodedWindow {
  AtomRange atoms;
  std::size_t first_row = 0;  // of hidden; the window's first piece, [CLS]
  std::size_t rows = 0;
  std::size_t first_word = 0;  // filled once words are known
  std::size_t last_word = 0;   // past the last
};

struct EncodedText {
  Matrix hidden;  // [pieces x width]
  std::vector<EncodedWindow> windows;
  std::vector<std::size_t> atom_first_row;  // per atom: its first and its last piece
  std::vector<std::size_t> atom_last_row;
  std::vector<std::size_t> word_first_row;  // per word, filled once words are known
  std::vector<std::size_t> word_last_row;
  std::vector<std::size_t> word_window;
};

// A parsed text with its vectors; rows as word_rows gives them.
struct EncodedWords {
  const EncodedText& encoded;
  const std::vector<Word>& words;
  const Matrix& rows;
};

// A vector for each word: the mean of its first and its last piece.
[[nodiscard]] Matrix word_rows(const EncodedText& encoded);
// A vector for each range of words: its first word's first piece, then its last word's last piece.
[[nodiscard]] Matrix range_rows(const EncodedText& encoded, std::span<const WordRange> ranges);

}  // namespace actorgraph::extract
