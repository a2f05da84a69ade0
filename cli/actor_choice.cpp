// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/actor_choice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "graph/model/error.hpp"

namespace actorgraph::cli {
namespace {

constexpr std::size_t longest_list = 10;

std::optional<ActorId> number_from(const std::string& name) {
  ActorId id = 0;
  const char* end = name.data() + name.size();
  if (!name.starts_with('#') || name.size() < 2) return std::nullopt;
  const auto [stop, error] = std::from_chars(name.data() + 1, end, id);
  return error == std::errc() && stop == end ? std::optional(id) : std::nullopt;
}

Error unknown(const storage::Store& store, const std::string& name) {
  const std::vector<std::string> nearest = store.similar_names(name, 5);
  if (nearest.empty()) return Error(fmt::format("no actor is called '{}'; check the spelling", name));
  return Error(fmt::format("no actor is called '{}'; the nearest names are {}", name, fmt::join(nearest, ", ")));
}

Error ambiguous(const std::string& name, const std::vector<Actor>& actors) {
  std::vector<std::string> shown;
  for (const Actor& actor : actors) {
    if (shown.size() == longest_list) break;
    shown.push_back(fmt::format("#{} {} ({})", actor.id, actor.name, actorgraph::name(actor.kind)));
  }
  return Error(fmt::format("'{}' fits {} actors, {}{}; give the full name or the number of the one you mean", name,
                           actors.size(), fmt::join(shown, ", "), actors.size() > shown.size() ? " and others" : ""));
}

}  // namespace

Actor choose_actor(const storage::Store& store, const std::string& name) {
  if (const auto id = number_from(name)) {
    if (auto actor = store.actor(*id)) return *actor;
    throw Error(fmt::format("no actor has the number {}; ask by name", name));
  }
  std::vector<Actor> actors = store.find_actors(name);
  if (actors.empty()) throw unknown(store, name);
  if (actors.size() == 1) return actors.front();
  const auto own_name = [&](const Actor& actor) { return actor.name == name; };
  if (std::ranges::count_if(actors, own_name) != 1) throw ambiguous(name, actors);
  return *std::ranges::find_if(actors, own_name);
}

}  // namespace actorgraph::cli
