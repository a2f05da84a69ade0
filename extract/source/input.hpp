// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A stream read in bounded pieces: its first bytes without consuming them, lines up to a length, or the rest up to a
// size. Streams may be pipes, so nothing seeks.
#pragma once

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>

namespace actorgraph::extract {

class Input {
 public:
  explicit Input(std::istream& stream) : stream_(stream) {}

  // At most this many of the next bytes; they stay to be read.
  [[nodiscard]] std::string_view peek(std::size_t count);

  struct Line {
    std::string text;       // without the end of line
    bool too_long = false;  // the text is cut at the limit; the rest of the line is skipped
  };
  // False at the end of the input.
  bool next_line(Line& line, std::size_t limit);

  // The rest, or its first `limit` bytes; more() tells whether something is left.
  [[nodiscard]] std::string take(std::size_t limit);
  [[nodiscard]] bool more() { return fill(1); }

  [[nodiscard]] std::uintmax_t position() const { return position_; }
  [[nodiscard]] bool failed() const { return stream_.bad(); }

 private:
  bool fill(std::size_t count);  // false: fewer than that many are left
  [[nodiscard]] std::string_view waiting() const { return std::string_view(buffer_).substr(begin_); }
  void consume(std::size_t count);

  std::istream& stream_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what is not consumed yet
  std::uintmax_t position_ = 0;
};

}  // namespace actorgraph::extract
