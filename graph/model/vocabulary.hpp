// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The relation vocabulary: what an edge between two political actors may say, which kinds of actor may stand on either
// side, and the event codes that follow from it. The table equals extract/lexicon/vocabulary.json (a test compares
// them).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace actorgraph {

enum class ActorKind : std::uint8_t {
  person,
  country,
  government,
  party,
  armed_group,
  igo,
  organization,
  people,
  place
};
inline constexpr std::size_t actor_kind_count = 9;

enum class Predicate : std::uint8_t {
  leads,
  official_of,
  member_of,
  part_of,
  based_in,
  allied_with,
  opposes,
  family_of,
  founded,
  succeeds,
  owns,
  agrees_with,
  meets,
  visits,
  negotiates_with,
  mediates,
  supports,
  cooperates_with,
  aids,
  requests_aid_from,
  requests,
  concedes_to,
  appoints,
  dismisses,
  defeats,
  accuses,
  investigates,
  rejects,
  threatens,
  protests_against,
  sanctions,
  mobilizes_against,
  coerces,
  attacks,
  kills,
  overthrows,
};
inline constexpr std::size_t predicate_count = 36;

// A standing relation holds over a period, an event happens on a date.
enum class Family : std::uint8_t { standing, event };
enum class Polarity : std::uint8_t { affirmed, negated };
enum class Modality : std::uint8_t { actual, future, possible, alleged };

struct PredicateInfo {
  Predicate predicate;
  std::string_view name;
  std::string_view inverse;  // how the object's side reads: "led by"
  Family family;
  bool symmetric;
  std::string_view plover;  // class of the actual act; empty when the coding schemes have none
  std::string_view cameo;
  double tone;                  // -1 hostile to +1 friendly
  std::uint16_t subject_kinds;  // bit i: ActorKind i may stand there
  std::uint16_t object_kinds;
  std::string_view means;

  [[nodiscard]] bool allows(ActorKind subject, ActorKind object) const;
};

// PLOVER class and CAMEO code; empty where the schemes have none for it.
struct EventCode {
  std::string_view plover;
  std::string_view cameo;
};

[[nodiscard]] std::span<const PredicateInfo, predicate_count> vocabulary();
[[nodiscard]] const PredicateInfo& info(Predicate predicate);

// The names used in files, databases and on the command line; nothing for an unknown name.
[[nodiscard]] std::optional<Predicate> predicate_named(std::string_view name);
[[nodiscard]] std::optional<ActorKind> actor_kind_named(std::string_view name);
[[nodiscard]] std::optional<Modality> modality_named(std::string_view name);
[[nodiscard]] std::optional<Polarity> polarity_named(std::string_view name);
[[nodiscard]] std::string_view name(Predicate predicate);
[[nodiscard]] std::string_view name(ActorKind kind);
[[nodiscard]] std::string_view name(Modality modality);
[[nodiscard]] std::string_view name(Polarity polarity);
[[nodiscard]] std::string_view describe(ActorKind kind);  // one line, what the kind covers

// What is coded depends on the modality as well: material help or cooperation that is only promised is AGREE, a hostile
// act that is only announced is THREATEN (PLOVER codebook; CAMEO 03x and 13x). Negated statements have no event code.
[[nodiscard]] EventCode event_code(Predicate predicate, Modality modality, Polarity polarity);

}  // namespace actorgraph
