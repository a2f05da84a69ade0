// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/reading.hpp"

#include <fmt/format.h>

#include "extract/source/decode.hpp"

namespace actorgraph::extract {
namespace {

// FNV-1a: the same text has the same id on every machine.
std::uint32_t hash(std::string_view text) {
  std::uint32_t value = 0x811c9dc5U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return value;
}

}  // namespace

bool SourceReading::visit(SourceItem&& item) {
  item.position = input_.position();
  return visit_(std::move(item));
}

bool SourceReading::give(Article&& article, const std::string& where) {
  if (article.id.empty()) article.id = fmt::format("{}-{:08x}", stem_, hash(article.text));
  const std::size_t kept = utf8_prefix(article.text, longest_text).size();
  const bool cut = kept < article.text.size();
  article.text.resize(kept);
  if (!visit({std::move(article)})) return false;
  return !cut || say_cut(where);
}

bool SourceReading::give(Extraction&& extraction) {
  std::string& id = extraction.article.id;
  if (id.empty()) id = fmt::format("{}-{:08x}", stem_, hash(extraction.article.text));
  return visit({std::move(extraction)});
}

bool SourceReading::left_out(const std::string& where, std::string what) {
  return visit({SourceProblem{where, std::move(what), true}});
}

bool SourceReading::note(const std::string& where, std::string what) {
  return visit({SourceProblem{where, std::move(what), false}});
}

bool SourceReading::say_cut(const std::string& where) {
  return left_out(where, fmt::format("only the first {} MB of its text were read; split it into articles",
                                     longest_text / 1'000'000));
}

bool SourceReading::note_replaced(const std::string& where, std::size_t bytes) {
  if (bytes == 0) return true;
  return note(where, fmt::format("{} {} no UTF-8 and became U+FFFD; the rest was read", bytes,
                                 bytes == 1 ? "byte is" : "bytes are"));
}

}  // namespace actorgraph::extract
