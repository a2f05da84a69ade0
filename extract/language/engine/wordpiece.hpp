// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Cuts words into the pieces of the encoder's vocabulary: always the longest that fits (WordPiece), in lower case and
// without accents, as BERT's uncased models were trained. Plain English words take one look-up, so nothing is cached.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/language/engine/model_file.hpp"

namespace actorgraph::extract {

class WordPiece {
 public:
  // Reads the tensor "vocab", a piece a line, and keeps views into the file, which must outlive this. Throws
  // ModelError.
  explicit WordPiece(const ModelFile& file);

  // Appends the pieces of an atom (a run of letters or digits, or one sign; UTF-8): one at least unless it is empty.
  // What the vocabulary cannot spell, or is longer than 100 characters, becomes the one piece unknown().
  void pieces(std::string_view atom, std::vector<std::int32_t>& out) const;

  [[nodiscard]] std::int32_t unknown() const { return unknown_; }
  [[nodiscard]] std::int32_t cls() const { return cls_; }
  [[nodiscard]] std::int32_t sep() const { return sep_; }

 private:
  // Piece ids by their letters, views into the file.
  struct Table {
    std::unordered_map<std::string_view, std::int32_t> ids;
    std::size_t longest = 0;  // bytes
    void add(std::string_view piece, std::int32_t id);
  };
  struct Match {
    std::int32_t id = -1;
    std::size_t bytes = 0;
  };

  void read(std::string_view vocabulary);
  [[nodiscard]] std::int32_t special(std::string_view piece) const;
  void longest_matches(std::string_view word, std::vector<std::int32_t>& out) const;
  static Match longest_prefix(const Table& table, std::string_view rest);

  Table first_;      // pieces that begin a word
  Table followers_;  // pieces that go on, without their "##"
  std::int32_t unknown_;
  std::int32_t cls_;
  std::int32_t sep_;
};

}  // namespace actorgraph::extract
