// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/input.hpp"

#include <algorithm>

namespace actorgraph::extract {
namespace {

constexpr std::size_t chunk_bytes = 64 * 1024;

}  // namespace

bool Input::fill(std::size_t count) {
  if (waiting().size() >= count) return true;
  buffer_.erase(0, begin_);
  begin_ = 0;
  while (buffer_.size() < count && stream_.good()) {
    const std::size_t before = buffer_.size();
    buffer_.resize(before + std::max(chunk_bytes, count - before));
    stream_.read(buffer_.data() + before, static_cast<std::streamsize>(buffer_.size() - before));
    buffer_.resize(before + static_cast<std::size_t>(stream_.gcount()));
  }
  return buffer_.size() >= count;
}

void Input::consume(std::size_t count) {
  begin_ += count;
  position_ += count;
}

std::string_view Input::peek(std::size_t count) {
  fill(count);
  return waiting().substr(0, count);
}

bool Input::next_line(Line& line, std::size_t limit) {
  line.text.clear();
  line.too_long = false;
  if (!fill(1)) return false;
  while (fill(1)) {
    const std::string_view bytes = waiting();
    const std::size_t end = bytes.find('\n');
    const std::string_view part = bytes.substr(0, end);
    const std::size_t room = limit - line.text.size();
    line.text.append(part.substr(0, room));
    line.too_long |= part.size() > room;
    consume(part.size());
    if (end == std::string_view::npos) continue;
    consume(1);
    break;
  }
  if (line.text.ends_with('\r')) line.text.pop_back();
  return true;
}

std::string Input::take(std::size_t limit) {
  fill(limit);
  std::string bytes(waiting().substr(0, limit));
  consume(bytes.size());
  return bytes;
}

}  // namespace actorgraph::extract
