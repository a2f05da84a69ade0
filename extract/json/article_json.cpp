// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/json/article_json.hpp"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "extract/source/dates.hpp"
#include "graph/model/code_points.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

std::string actor_id(std::size_t index) { return fmt::format("a{}", index + 1); }

ordered_json or_null(std::string_view value) { return value.empty() ? ordered_json() : ordered_json(value); }

ordered_json article_object(const Article& article, bool with_text) {
  ordered_json object{{"id", article.id},
                      {"title", or_null(article.title)},
                      {"date", or_null(article.date)},
                      {"source", or_null(article.source)},
                      {"url", or_null(article.url)}};
  if (with_text) object["text"] = article.text;
  return object;
}

ordered_json actor_object(const ExtractedActor& actor, std::size_t index) {
  ordered_json mentions = ordered_json::array();
  for (const Span& span : actor.mentions) mentions.push_back({span.begin, span.end});
  return {{"id", actor_id(index)}, {"name", actor.name},       {"kind", name(actor.kind)},
          {"known", actor.known},  {"aliases", actor.aliases}, {"mentions", std::move(mentions)}};
}

ordered_json span_or_null(const Span& span) {
  return span.empty() ? ordered_json() : ordered_json::array({span.begin, span.end});
}

ordered_json triple_object(const ExtractedStatement& statement, const CodePoints& text) {
  const EventCode code = event_code(statement.predicate, statement.modality, statement.polarity);
  return {{"subject", actor_id(statement.subject)},
          {"predicate", name(statement.predicate)},
          {"object", actor_id(statement.object)},
          {"polarity", name(statement.polarity)},
          {"modality", name(statement.modality)},
          {"attribution", statement.attribution ? ordered_json(actor_id(*statement.attribution)) : ordered_json()},
          {"date", or_null(statement.date)},
          {"place", or_null(statement.place)},
          {"confidence", std::round(statement.confidence * 10000.0) / 10000.0},
          {"evidence", text.slice(statement.evidence)},
          {"begin", statement.evidence.begin},
          {"end", statement.evidence.end},
          {"sentence", span_or_null(statement.sentence)},
          {"plover", or_null(code.plover)},
          {"cameo", or_null(code.cameo)}};
}

const json* member(const json& object, const char* key) {
  if (!object.is_object()) throw InputError(fmt::format("an object with \"{}\" is expected there", key));
  const auto at = object.find(key);
  return at == object.end() || at->is_null() ? nullptr : &*at;
}

std::string text_of(const json& object, const char* key) {
  const json* value = member(object, key);
  if (value == nullptr) return {};
  if (value->is_number_integer()) return value->dump();  // ids are numbers at times
  if (!value->is_string()) throw InputError(fmt::format("\"{}\" is not a string", key));
  return value->get<std::string>();
}

const json& array_of(const json& object, const char* key) {
  static const json none = json::array();
  const json* value = member(object, key);
  if (value != nullptr && !value->is_array()) throw InputError(fmt::format("\"{}\" is not a list", key));
  return value == nullptr ? none : *value;
}

std::size_t offset(const json& value) {
  if (!value.is_number_unsigned()) throw InputError("an offset is not a whole number of code points");
  return value.get<std::size_t>();
}

// One of the vocabulary's names, or the default where the value is missing.
template <typename Value, typename Named>
Value named(const json& object, const char* key, Named find, std::optional<Value> missing = std::nullopt) {
  const std::string text = text_of(object, key);
  if (text.empty() && missing) return *missing;
  if (const std::optional<Value> value = find(text)) return *value;
  throw InputError(fmt::format("\"{}\" is \"{}\", which `actorgraph vocabulary` does not have", key, text));
}

Article article_from(const json& object) {
  return {.id = text_of(object, "id"),
          .title = text_of(object, "title"),
          .date = parse_date(text_of(object, "date")),
          .source = text_of(object, "source"),
          .url = text_of(object, "url"),
          .text = text_of(object, "text")};
}

Span span_from(const json& value) {
  if (!value.is_array() || value.size() != 2) throw InputError("a mention or sentence is not [begin, end]");
  return {offset(value[0]), offset(value[1])};
}

ExtractedActor actor_from(const json& object) {
  ExtractedActor actor;
  actor.name = text_of(object, "name");
  if (actor.name.empty()) throw InputError("an actor has no \"name\"");
  actor.kind = named<ActorKind>(object, "kind", actor_kind_named);
  const json* known = member(object, "known");
  actor.known = known != nullptr && known->is_boolean() && known->get<bool>();
  for (const json& alias : array_of(object, "aliases"))
    if (alias.is_string()) actor.aliases.push_back(alias.get<std::string>());
  for (const json& mention : array_of(object, "mentions")) actor.mentions.push_back(span_from(mention));
  return actor;
}

using ActorIndex = std::unordered_map<std::string, std::size_t>;

std::size_t actor_at(const json& triple, const char* key, const ActorIndex& actors) {
  const std::string id = text_of(triple, key);
  const auto at = actors.find(id);
  if (at == actors.end()) throw InputError(fmt::format("\"{}\" is \"{}\", which is no actor's id", key, id));
  return at->second;
}

double confidence_from(const json& triple) {
  const json* value = member(triple, "confidence");
  if (value == nullptr) return 1.0;
  if (!value->is_number()) throw InputError("\"confidence\" is not a number");
  return std::clamp(value->get<double>(), 0.0, 1.0);
}

ExtractedStatement statement_from(const json& triple, const ActorIndex& actors) {
  ExtractedStatement statement;
  statement.subject = actor_at(triple, "subject", actors);
  statement.predicate = named<Predicate>(triple, "predicate", predicate_named);
  statement.object = actor_at(triple, "object", actors);
  statement.polarity = named<Polarity>(triple, "polarity", polarity_named, Polarity::affirmed);
  statement.modality = named<Modality>(triple, "modality", modality_named, Modality::actual);
  if (member(triple, "attribution") != nullptr) statement.attribution = actor_at(triple, "attribution", actors);
  statement.date = parse_date(text_of(triple, "date"));
  statement.place = text_of(triple, "place");
  statement.confidence = confidence_from(triple);
  if (const json* begin = member(triple, "begin")) statement.evidence.begin = offset(*begin);
  if (const json* end = member(triple, "end")) statement.evidence.end = offset(*end);
  if (const json* sentence = member(triple, "sentence")) statement.sentence = span_from(*sentence);
  return statement;
}

constexpr std::size_t longest_text = 4'000'000;  // code points: an offset behind it is wrong

std::vector<std::size_t> ends_of_spans(const Extraction& extraction) {
  std::vector<std::size_t> ends{0};
  for (const ExtractedActor& actor : extraction.actors)
    for (const Span& mention : actor.mentions) ends.push_back(mention.end);
  for (const ExtractedStatement& statement : extraction.statements)
    ends.push_back(std::max(statement.evidence.end, statement.sentence.end));
  return ends;
}

// For an article that comes without its text: the evidence of its triples at its offsets, blanks between.
std::string text_from_evidence(const json& triples, const Extraction& extraction) {
  const std::size_t length = std::ranges::max(ends_of_spans(extraction));
  if (length > longest_text) throw InputError("an offset is larger than any article");
  std::vector<UChar32> text(length, U' ');
  for (std::size_t i = 0; i < triples.size(); ++i) {
    const Span span = extraction.statements[i].evidence;
    const auto words = icu::UnicodeString::fromUTF8(text_of(triples[i], "evidence"));
    std::int32_t unit = 0;
    for (std::size_t at = span.begin; at < span.end && unit < words.length(); ++at) {
      text[at] = words.char32At(unit);
      unit = words.moveIndex32(unit, 1);
    }
  }
  std::string utf8;
  icu::UnicodeString::fromUTF32(text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(utf8);
  return utf8;
}

void check_spans(const Extraction& extraction) {
  if (std::ranges::max(ends_of_spans(extraction)) > CodePoints(extraction.article.text).size())
    throw InputError("an offset lies behind the end of the text");
}

}  // namespace

std::string article_json(const Extraction& extraction, bool with_text) {
  ordered_json object{{"article", article_object(extraction.article, with_text)},
                      {"actors", ordered_json::array()},
                      {"triples", ordered_json::array()}};
  for (std::size_t i = 0; i < extraction.actors.size(); ++i)
    object["actors"].push_back(actor_object(extraction.actors[i], i));
  const CodePoints text(extraction.article.text);
  for (const ExtractedStatement& statement : extraction.statements)
    object["triples"].push_back(triple_object(statement, text));
  return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

Extraction extraction_from_json(const json& object) {
  const json* article = member(object, "article");
  if (article == nullptr) throw InputError("there is no \"article\"");
  Extraction extraction;
  extraction.article = article_from(*article);
  ActorIndex actors;
  for (const json& actor : array_of(object, "actors")) {
    actors.emplace(text_of(actor, "id"), extraction.actors.size());
    extraction.actors.push_back(actor_from(actor));
  }
  const json& triples = array_of(object, "triples");
  for (const json& triple : triples) extraction.statements.push_back(statement_from(triple, actors));
  if (extraction.article.text.empty()) extraction.article.text = text_from_evidence(triples, extraction);
  check_spans(extraction);
  return extraction;
}

}  // namespace actorgraph::extract
