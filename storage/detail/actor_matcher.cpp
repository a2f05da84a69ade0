// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/actor_matcher.hpp"

#include <algorithm>
#include <set>

#include "storage/detail/name_rules.hpp"
#include "storage/detail/normal_form.hpp"

namespace actorgraph::storage::detail {
namespace {

bool is_person(ActorKind kind) { return kind == ActorKind::person; }

bool is_anywhere(ActorKind kind) {  // a state stands in every article about it
  return kind == ActorKind::country || kind == ActorKind::place || kind == ActorKind::people;
}

// The dictionary has both: two entries, so two actors.
bool both_known(bool stored_known, const ExtractedActor& actor) { return stored_known && actor.known; }

std::optional<ActorId> only_one(const std::set<ActorId>& candidates) {
  return candidates.size() == 1 ? std::optional(*candidates.begin()) : std::nullopt;
}

}  // namespace

std::vector<std::optional<ActorId>> ActorMatcher::match(const std::vector<ExtractedActor>& actors) {
  std::vector<Match> matches(actors.size());
  Company company;
  // The article tells its actors apart, so only an equal full name makes two of them one.
  const auto take = [&](std::size_t i, Match found) {
    if (found && company.emplace(*found, actors[i].kind).second) matches[i] = found;
  };
  for (std::size_t i = 0; i < actors.size(); ++i) {
    matches[i] = by_full_name(actors[i]);
    if (matches[i]) company.emplace(*matches[i], actors[i].kind);
  }
  for (const auto rule : {&ActorMatcher::by_other_name, &ActorMatcher::by_middle_name})
    for (std::size_t i = 0; i < actors.size(); ++i)
      if (!matches[i]) take(i, (this->*rule)(actors[i]));
  const Company certain = company;
  for (std::size_t i = 0; i < actors.size(); ++i)
    if (!matches[i]) take(i, by_company(actors[i], certain));
  return matches;
}

ActorMatcher::Bearer ActorMatcher::bearer_of_row(const SqlStatement& row) const {
  return {.id = row.integer(0),
          .kind = row.enumerator<ActorKind>(1, actor_kind_count),
          .known = row.integer(2) != 0,
          .full_name = row.text(3),
          .by_full_name = row.integer(4) != 0};
}

std::vector<ActorMatcher::Bearer> ActorMatcher::bearers_of(std::string_view normal) {
  SqlStatement row = database_.prepare(
      "SELECT a.id, a.kind, a.known, a.name, max(a.name = l.alias) FROM aliases l JOIN actors a ON a.id = l.actor "
      "WHERE l.normal = ?1 GROUP BY a.id ORDER BY a.known DESC, a.support DESC, a.id");
  row.bind(normal);
  std::vector<Bearer> bearers;
  while (row.step()) bearers.push_back(bearer_of_row(row));
  return bearers;
}

std::optional<ActorId> ActorMatcher::by_full_name(const ExtractedActor& actor) {
  const std::string normal = normal_form(actor.name);
  const bool weak = is_weak(normal, actor.kind);
  if (weak && !actor.known) return {};
  const bool one_word = words_of(normal).size() < 2;
  const auto fits = [&](const Bearer& bearer) {
    if (!bearer.by_full_name) return false;
    if (actor.known) return bearer.known || (!weak && is_person(bearer.kind) == is_person(actor.kind));
    return bearer.kind == actor.kind || (are_near(bearer.kind, actor.kind) && (!one_word || bearer.known));
  };
  Match found;
  for (const Bearer& bearer : bearers_of(normal)) {
    if (!fits(bearer)) continue;
    if (bearer.kind == actor.kind) return bearer.id;
    if (!found) found = bearer.id;
  }
  return found;
}

ActorMatcher::Match ActorMatcher::by_other_name(const ExtractedActor& actor) {
  std::set<ActorId> candidates;
  const auto collect = [&](const std::string& name, bool as_full_name) {
    if (!is_telling(name, actor.kind)) return;
    for (const Bearer& bearer : bearers_of(normal_form(name)))
      if (bearer.by_full_name == as_full_name && are_near(bearer.kind, actor.kind) && !both_known(bearer.known, actor))
        candidates.insert(bearer.id);
  };
  collect(actor.name, false);
  for (const std::string& alias : actor.aliases) collect(alias, true);
  return only_one(candidates);
}

ActorMatcher::Match ActorMatcher::by_middle_name(const ExtractedActor& actor) {
  const std::string normal = normal_form(actor.name);
  const std::vector<std::string_view> words = words_of(normal);
  if (!is_person(actor.kind) || words.size() < 2) return {};
  SqlStatement row = database_.prepare(
      "SELECT a.id, a.kind, a.known, a.name, 1 FROM alias_words JOIN aliases l ON l.id = alias_words.rowid "
      "JOIN actors a ON a.id = l.actor AND a.name = l.alias WHERE alias_words MATCH ?1 AND a.kind = ?2");
  row.bind(all_words_query(std::string(words.front()) + ' ' + std::string(words.back())), ActorKind::person);
  std::set<ActorId> namesakes;  // all who share first and last name, so that two Bushes make neither of them certain
  std::set<ActorId> candidates;
  while (row.step()) {
    const Bearer bearer = bearer_of_row(row);
    const std::string other = normal_form(bearer.full_name);
    const std::vector<std::string_view> others = words_of(other);
    if (others.empty() || others.front() != words.front() || others.back() != words.back()) continue;
    namesakes.insert(bearer.id);
    if (differ_by_middle_name(normal, other) && !both_known(bearer.known, actor)) candidates.insert(bearer.id);
  }
  return namesakes.size() == 1 ? only_one(candidates) : std::nullopt;
}

ActorMatcher::Match ActorMatcher::by_company(const ExtractedActor& actor, const Company& company) {
  const std::string normal = normal_form(actor.name);
  if (company.empty() || actor.known || !is_weak(normal, actor.kind)) return {};
  std::set<ActorId> candidates;
  for (const Bearer& bearer : bearers_of(normal)) {
    const bool fits = are_near(bearer.kind, actor.kind) && (is_person(actor.kind) || bearer.by_full_name);
    if (fits && keeps_company(bearer, company)) candidates.insert(bearer.id);
  }
  return only_one(candidates);
}

// A body is told by its state; for a person that is too little, but two states or one party are enough.
bool ActorMatcher::keeps_company(const Bearer& bearer, const Company& company) {
  const int needed = is_person(bearer.kind) ? 2 : 1;
  int found = 0;
  for (const auto& [id, kind] : company) {
    if (id == bearer.id || !are_related(bearer.id, id)) continue;
    found += is_anywhere(kind) ? 1 : 2;
    if (found >= needed) return true;
  }
  return false;
}

bool ActorMatcher::are_related(ActorId one, ActorId other) {
  SqlStatement row = database_.prepare(
      "SELECT 1 FROM statements WHERE subject = ?1 AND object = ?2 UNION ALL "
      "SELECT 1 FROM statements WHERE subject = ?2 AND object = ?1 LIMIT 1");
  return row.bind(one, other).step();
}

}  // namespace actorgraph::storage::detail
