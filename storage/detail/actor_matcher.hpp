// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Which stored actors an article speaks of. storage/README.md gives the rules and their reason: better one actor twice
// than two actors as one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/extraction.hpp"
#include "graph/model/triple.hpp"
#include "storage/detail/database.hpp"

namespace actorgraph::storage::detail {

class ActorMatcher {
 public:
  explicit ActorMatcher(Database& database) : database_(database) {}

  // For each actor of one article the stored one that it is, if any. Reads only.
  [[nodiscard]] std::vector<std::optional<ActorId>> match(const std::vector<ExtractedActor>& actors);
  // The stored actor with the same full name, where that is enough.
  [[nodiscard]] std::optional<ActorId> by_full_name(const ExtractedActor& actor);

 private:
  // A stored actor that bears the name that was looked for.
  struct Bearer {
    ActorId id = 0;
    ActorKind kind = ActorKind::person;
    bool known = false;
    std::string full_name;
    bool by_full_name = false;  // the name looked for is its full one
  };
  using Match = std::optional<ActorId>;
  using Company = std::map<ActorId, ActorKind>;  // the stored actors that the same article speaks of

  [[nodiscard]] Bearer bearer_of_row(const SqlStatement& row) const;
  [[nodiscard]] std::vector<Bearer> bearers_of(std::string_view normal);
  [[nodiscard]] Match by_other_name(const ExtractedActor& actor);
  [[nodiscard]] Match by_middle_name(const ExtractedActor& actor);
  [[nodiscard]] Match by_company(const ExtractedActor& actor, const Company& company);
  [[nodiscard]] bool keeps_company(const Bearer& bearer, const Company& company);
  [[nodiscard]] bool are_related(ActorId one, ActorId other);

  Database& database_;
};

}  // namespace actorgraph::storage::detail
