// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/json_lines.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "extract/json/article_json.hpp"
#include "extract/source/dates.hpp"
#include "extract/source/decode.hpp"
#include "extract/source/text_head.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

using nlohmann::json;

constexpr std::size_t longest_line = 32'000'000;
constexpr std::size_t longest_document = 32'000'000;

// Empty where the key is missing or holds something else.
std::string text_of(const json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end()) return {};
  if (at->is_number_integer()) return at->dump();
  return at->is_string() ? at->get<std::string>() : std::string();
}

// The text stays as it is, since offsets count its code points; it is asked for what the other fields don't say.
Article article_from(const json& object) {
  Article article{.id = text_of(object, "id"),
                  .title = text_of(object, "title"),
                  .date = parse_date(text_of(object, "date")),
                  .source = text_of(object, "source"),
                  .url = text_of(object, "url"),
                  .text = text_of(object, "text")};
  if (article.text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw InputError("this object has no \"text\"; give each article its text under that name");
  read_text_head(article.text, article);
  return article;
}

bool give_object(SourceReading& reading, const json& object, const std::string& where) {
  try {
    if (!object.is_object()) throw InputError("this is no JSON object; write one with a \"text\" for each article");
    if (object.contains("article")) return reading.give(extraction_from_json(object));
    return reading.give(article_from(object), where);
  } catch (const InputError& error) {
    return reading.left_out(where, error.what());
  }
}

bool give_line(SourceReading& reading, const std::string& line, const std::string& where) {
  json object;
  try {
    object = json::parse(line);
  } catch (const json::parse_error& error) {
    return reading.left_out(where, fmt::format("this line is no JSON from its byte {} on; correct it", error.byte));
  }
  return give_object(reading, object, where);
}

bool give_document(SourceReading& reading, const json& document) {
  if (!document.is_array()) return give_object(reading, document, reading.name());
  std::size_t number = 0;
  for (const json& object : document)
    if (!give_object(reading, object, fmt::format("{}, article {}", reading.name(), ++number))) return false;
  return true;
}

// Whether the whole input is one JSON value over many lines; if so it is given and nothing is left to read.
struct Document {
  bool found = false;
  bool go_on = true;
};

Document try_document(SourceReading& reading) {
  const Decoded decoded = decode(reading.input().peek(longest_document));
  const json document = json::parse(decoded.text, nullptr, false);
  if (document.is_discarded()) return {};
  return {true, reading.note_replaced(reading.name(), decoded.replaced) && give_document(reading, document)};
}

}  // namespace

bool read_json(SourceReading& reading, bool lines_only) {
  if (!lines_only) {
    if (const Document document = try_document(reading); document.found) return document.go_on;
  }
  Input::Line line;
  for (std::size_t number = 1; reading.input().next_line(line, longest_line); ++number) {
    const std::string where = fmt::format("{}:{}", reading.name(), number);
    if (line.too_long) {
      const auto what =
          fmt::format("this line is longer than {} MB; give each article a line", longest_line / 1'000'000);
      if (!reading.left_out(where, what)) return false;
      continue;
    }
    const Decoded decoded = decode(line.text);
    if (decoded.text.find_first_not_of(" \t\r") == std::string::npos) continue;
    if (!reading.note_replaced(where, decoded.replaced) || !give_line(reading, decoded.text, where)) return false;
  }
  return true;
}

}  // namespace actorgraph::extract
