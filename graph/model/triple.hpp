// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Stored values: an actor with its lasting id, one article's statement, and the triple that many statements say
// together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/article.hpp"
#include "graph/model/vocabulary.hpp"

namespace actorgraph {

using ActorId = std::int64_t;
using ArticleId = std::int64_t;
using StatementId = std::int64_t;

struct Actor {
  ActorId id = 0;
  std::string name;
  ActorKind kind = ActorKind::person;
  std::vector<std::string> aliases;  // sorted, the name left out
};

struct Statement {
  StatementId id = 0;
  ArticleId article = 0;
  ActorId subject = 0;
  Predicate predicate = Predicate::leads;
  ActorId object = 0;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  std::optional<ActorId> attribution;
  std::string date;  // when it happened or held; else the article's date; empty: neither is known
  std::string place;
  double confidence = 1.0;
  std::string evidence;  // the words themselves
  Span span;             // where they stand in the article's text
};

// What many statements say together. A symmetric predicate is stored once, the smaller actor id as subject.
struct Triple {
  ActorId subject = 0;
  Predicate predicate = Predicate::leads;
  ActorId object = 0;
  Polarity polarity = Polarity::affirmed;
  std::uint32_t support = 0;  // articles that say it
  std::uint32_t sources = 0;  // distinct sources among them
  std::string first_date;     // earliest and latest date of its statements; empty: unknown
  std::string last_date;
  double confidence = 0.0;         // of the most certain statement
  StatementId best_statement = 0;  // the most certain statement: its evidence is shown
};

}  // namespace actorgraph
