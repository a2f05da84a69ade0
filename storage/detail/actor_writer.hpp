// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The actors of an article into the database: matched with those that are there, or new.
#pragma once

#include <vector>

#include "storage/detail/actor_matcher.hpp"

namespace actorgraph::storage::detail {

class ActorWriter {
 public:
  explicit ActorWriter(Database& database) : database_(database), matcher_(database) {}

  // The lasting id of each. Stored actors learn the names that the article uses. Inside a transaction.
  std::vector<ActorId> write(const std::vector<ExtractedActor>& actors);

 private:
  ActorId insert(const ExtractedActor& actor);
  // A fuller or a known name becomes the actor's own.
  void improve(ActorId id, const ExtractedActor& actor);
  void add_alias(ActorId id, const std::string& alias);

  Database& database_;
  ActorMatcher matcher_;
};

}  // namespace actorgraph::storage::detail
