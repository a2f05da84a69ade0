// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/gazetteer_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

using nlohmann::json;

[[noreturn]] void fail(std::size_t number, const std::string& what) {
  throw InputError(fmt::format("Actor {} of the gazetteer {}.", number + 1, what));
}

std::string text_of(const json& actor, const char* field, std::size_t number) {
  const auto found = actor.find(field);
  if (found == actor.end() || found->is_null()) return {};
  if (!found->is_string()) fail(number, fmt::format("needs a text as its \"{}\"", field));
  return found->get<std::string>();
}

std::vector<std::string> texts_of(const json& actor, const char* field, std::size_t number) {
  const auto found = actor.find(field);
  if (found == actor.end() || found->is_null()) return {};
  const auto is_text = [](const json& item) { return item.is_string(); };
  if (!found->is_array() || !std::ranges::all_of(*found, is_text))
    fail(number, fmt::format("needs a list of texts as its \"{}\"", field));
  return found->get<std::vector<std::string>>();
}

std::string kind_names() {
  std::string names;
  for (std::size_t i = 0; i < actor_kind_count; ++i)
    names += (names.empty() ? "" : ", ") + std::string(name(static_cast<ActorKind>(i)));
  return names;
}

GazetteerEntry parse_actor(const json& actor, std::size_t number) {
  if (!actor.is_object()) fail(number, "is no object; write {\"name\": ..., \"kind\": ...}");
  GazetteerEntry entry;
  entry.name = text_of(actor, "name", number);
  if (entry.name.empty()) fail(number, "has no \"name\"; give it one");
  const std::string kind = text_of(actor, "kind", number);
  const auto known = actor_kind_named(kind);
  if (!known) fail(number, fmt::format("has the unknown kind \"{}\"; take one of {}", kind, kind_names()));
  entry.kind = *known;
  entry.code = text_of(actor, "code", number);
  entry.home = text_of(actor, "home", number);
  const std::vector<std::string> ambiguous = texts_of(actor, "ambiguous_names", number);
  const auto add = [&](const char* field, NameForm form) {
    for (std::string& text : texts_of(actor, field, number)) {
      const bool doubtful = std::ranges::find(ambiguous, text) != ambiguous.end();
      entry.forms.push_back({std::move(text), form, doubtful});
    }
  };
  add("aliases", NameForm::alias);
  add("demonyms", NameForm::demonym);
  add("capitals", NameForm::capital);
  add("seats", NameForm::seat);
  if (std::ranges::find(ambiguous, entry.name) != ambiguous.end())
    entry.forms.insert(entry.forms.begin(), {entry.name, NameForm::name, true});
  return entry;
}

}  // namespace

std::string_view without_bracket(std::string_view name) {
  const std::size_t bracket = name.find(" (");
  return name.ends_with(')') && bracket != std::string_view::npos ? name.substr(0, bracket) : name;
}

std::vector<GazetteerEntry> parse_gazetteer_json(std::string_view text) {
  json document;
  try {
    document = json::parse(text);
  } catch (const json::parse_error& error) {
    throw InputError(fmt::format("The gazetteer is no valid JSON (byte {}); correct it there.", error.byte));
  }
  const auto actors = document.is_object() ? document.find("actors") : document.end();
  if (actors == document.end() || !actors->is_array())
    throw InputError("The gazetteer has no list \"actors\"; write {\"actors\": [{\"name\": ..., \"kind\": ...}]}.");
  if (document.value("version", json(1)) != 1)
    throw InputError("The gazetteer is of a newer version; use a newer actorgraph or write \"version\": 1.");
  std::vector<GazetteerEntry> entries;
  entries.reserve(actors->size());
  for (std::size_t i = 0; i < actors->size(); ++i) entries.push_back(parse_actor((*actors)[i], i));
  return entries;
}

}  // namespace actorgraph::extract
