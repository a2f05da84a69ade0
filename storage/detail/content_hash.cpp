// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/content_hash.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid.hpp>
#include <boost/uuid/uuid_io.hpp>

#include "graph/model/code_points.hpp"

namespace actorgraph::storage::detail {
namespace {

// SCHEMA.md names it, so that others can compute the same: 6f0a6b1e-9d0c-5c0f-8a52-2f9a1be3d7c4.
constexpr boost::uuids::uuid name_space = {
    {0x6f, 0x0a, 0x6b, 0x1e, 0x9d, 0x0c, 0x5c, 0x0f, 0x8a, 0x52, 0x2f, 0x9a, 0x1b, 0xe3, 0xd7, 0xc4}};

bool is_space(std::string_view letter) {
  std::int32_t at = 0;
  UChar32 value = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(letter.data());
  U8_NEXT(bytes, at, static_cast<std::int32_t>(letter.size()), value);
  return value >= 0 && u_isUWhiteSpace(value) != 0;
}

std::string with_folded_space(const std::string& text) {
  const CodePoints points(text);
  std::string folded;
  folded.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < points.size(); ++at) {
    const std::string_view letter = points.slice({at, at + 1});
    if (is_space(letter)) {
      space = true;
      continue;
    }
    if (space && !folded.empty()) folded += ' ';
    space = false;
    folded += letter;
  }
  return folded;
}

}  // namespace

std::string content_hash(const Article& article) {
  std::string content = with_folded_space(article.text);
  if (content.empty()) content = article.id + '\n' + article.title + '\n' + article.date + '\n' + article.url;
  return to_string(boost::uuids::name_generator_sha1(name_space)(content));
}

}  // namespace actorgraph::storage::detail
