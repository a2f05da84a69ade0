// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/actor_writer.hpp"

#include <set>

#include "storage/detail/normal_form.hpp"

namespace actorgraph::storage::detail {

std::vector<ActorId> ActorWriter::write(const std::vector<ExtractedActor>& actors) {
  std::vector<std::optional<ActorId>> matches = matcher_.match(actors);
  std::vector<ActorId> ids;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (!matches[i]) matches[i] = matcher_.by_full_name(actors[i]);  // came with the same article
    ids.push_back(matches[i] ? *matches[i] : insert(actors[i]));
    if (matches[i]) improve(ids[i], actors[i]);
    add_alias(ids[i], actors[i].name);
    for (const std::string& alias : actors[i].aliases) add_alias(ids[i], alias);
  }
  SqlStatement count = database_.prepare("UPDATE actors SET support = support + 1 WHERE id = ?1");
  for (const ActorId id : std::set<ActorId>(ids.begin(), ids.end())) count.bind(id).run();
  return ids;
}

ActorId ActorWriter::insert(const ExtractedActor& actor) {
  database_.prepare("INSERT INTO actors (name, kind, known, support) VALUES (?1, ?2, ?3, 0)")
      .bind(actor.name, actor.kind, actor.known)
      .run();
  return database_.last_insert_id();
}

void ActorWriter::improve(ActorId id, const ExtractedActor& actor) {
  SqlStatement stored = database_.prepare("SELECT name FROM actors WHERE id = ?1 AND NOT known");
  if (!stored.bind(id).step()) return;
  const std::string old_name = stored.text(0);
  const bool is_fuller = words_of(normal_form(actor.name)).size() > words_of(normal_form(old_name)).size();
  if (actor.known)
    database_.prepare("UPDATE actors SET name = ?2, kind = ?3, known = 1 WHERE id = ?1")
        .bind(id, actor.name, actor.kind)
        .run();
  else if (is_fuller)
    database_.prepare("UPDATE actors SET name = ?2 WHERE id = ?1").bind(id, actor.name).run();
}

void ActorWriter::add_alias(ActorId id, const std::string& alias) {
  const std::string normal = normal_form(alias);
  if (normal.empty()) return;
  SqlStatement there = database_.prepare("SELECT 1 FROM aliases WHERE actor = ?1 AND alias = ?2");
  if (there.bind(id, alias).step()) return;
  database_.prepare("INSERT INTO aliases (actor, alias, normal) VALUES (?1, ?2, ?3)").bind(id, alias, normal).run();
}

}  // namespace actorgraph::storage::detail
