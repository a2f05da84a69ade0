// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_vocabulary.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "graph/model/vocabulary.hpp"

namespace actorgraph::cli {
namespace {

using nlohmann::ordered_json;

std::string_view family_name(Family family) { return family == Family::standing ? "standing" : "event"; }

std::vector<ActorKind> all_kinds() {
  std::vector<ActorKind> kinds(actor_kind_count);
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = static_cast<ActorKind>(i);
  return kinds;
}

void print_text(Console& console) {
  fmt::print(console.out, "Relations that hold over time (standing) or happen on a date (event):\n\n");
  for (const PredicateInfo& each : vocabulary())
    fmt::print(console.out, "{:18} {:8} {:9} {}\n", each.name, family_name(each.family),
               each.plover.empty() ? "-" : each.plover, each.means);
  fmt::print(console.out, "\nKinds of actor:\n\n");
  for (const ActorKind kind : all_kinds()) fmt::print(console.out, "{:18} {}\n", name(kind), describe(kind));
}

ordered_json kinds_json(std::uint16_t allowed) {
  ordered_json kinds = ordered_json::array();
  for (const ActorKind kind : all_kinds())
    if ((allowed >> static_cast<unsigned>(kind) & 1U) != 0) kinds.push_back(name(kind));
  return kinds.size() == actor_kind_count ? ordered_json{"*"} : kinds;
}

ordered_json or_null(std::string_view text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json predicate_json(const PredicateInfo& each) {
  return {{"predicate", each.name},
          {"inverse", each.inverse},
          {"family", family_name(each.family)},
          {"symmetric", each.symmetric},
          {"plover", or_null(each.plover)},
          {"cameo", or_null(each.cameo)},
          {"tone", each.tone},
          {"subject", kinds_json(each.subject_kinds)},
          {"object", kinds_json(each.object_kinds)},
          {"means", each.means}};
}

void print_json(Console& console) {
  ordered_json kinds;
  for (const ActorKind kind : all_kinds()) kinds[std::string(name(kind))] = describe(kind);
  ordered_json relations = ordered_json::array();
  for (const PredicateInfo& each : vocabulary()) relations.push_back(predicate_json(each));
  console.out << ordered_json{{"kinds", std::move(kinds)}, {"relations", std::move(relations)}}.dump(2) << '\n';
}

}  // namespace

Run describe_vocabulary(CLI::App& app) {
  const auto json = std::make_shared<bool>(false);
  app.add_flag("--json", *json, "Answer in JSON");
  app.footer("Example:\n  actorgraph vocabulary | grep aid");
  return [json](Console& console) {
    *json ? print_json(console) : print_text(console);
    return 0;
  };
}

}  // namespace actorgraph::cli
