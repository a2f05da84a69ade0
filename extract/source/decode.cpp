// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/decode.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <memory>

namespace actorgraph::extract {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::size_t next_code_point(std::string_view bytes, std::size_t at, UChar32& code_point) {
  const auto size = static_cast<std::int32_t>(bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto next = static_cast<std::int32_t>(at);
  U8_NEXT(data, next, size, code_point);
  return static_cast<std::size_t>(next);
}

Decoded repair_utf8(std::string_view bytes) {
  Decoded decoded;
  decoded.text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    UChar32 code_point = 0;
    const std::size_t next = next_code_point(bytes, at, code_point);
    if (code_point >= 0) {
      decoded.text.append(bytes.substr(at, next - at));
    } else {
      decoded.text.append(replacement);
      decoded.replaced += next - at;
    }
    at = next;
  }
  return decoded;
}

// Nothing when ICU does not know the encoding.
bool convert(std::string_view bytes, const std::string& encoding, std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) return false;
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return false;
  text.clear();
  wide.toUTF8String(text);
  return true;
}

// The encoding that a byte order mark tells; empty without one.
std::string signature(std::string_view bytes, std::size_t& length) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t mark = 0;
  const char* name = ucnv_detectUnicodeSignature(bytes.data(), static_cast<std::int32_t>(bytes.size()), &mark, &status);
  length = static_cast<std::size_t>(mark);
  return U_SUCCESS(status) && name != nullptr ? name : "";
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view declared) {
  std::size_t mark = 0;
  const std::string marked = signature(bytes, mark);
  if (!marked.empty()) bytes.remove_prefix(mark);
  Decoded decoded;
  if (!marked.empty() && marked != "UTF-8" && convert(bytes, marked, decoded.text)) return decoded;
  decoded = repair_utf8(bytes);
  if (decoded.replaced == 0 || declared.empty()) return decoded;
  Decoded converted;
  return convert(bytes, std::string(declared), converted.text) ? converted : decoded;
}

bool looks_binary(std::string_view head) {
  std::size_t mark = 0;
  if (!signature(head, mark).empty()) return false;
  std::size_t controls = 0;
  std::size_t invalid = 0;
  for (std::size_t at = 0; at < head.size();) {
    UChar32 code_point = 0;
    const std::size_t next = next_code_point(head, at, code_point);
    if (code_point == 0) return true;
    if (code_point < 0 && next < head.size()) ++invalid;  // the last character may be cut in two
    if (code_point > 0 && code_point < 0x20 &&
        std::string_view("\t\n\r\f\x1b").find(head[at]) == std::string_view::npos)
      ++controls;
    at = next;
  }
  return controls * 50 > head.size() || invalid * 5 > head.size();
}

std::string_view utf8_prefix(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return text.substr(0, bytes);
}

}  // namespace actorgraph::extract
