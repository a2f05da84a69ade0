// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What an extractor says about one article: its actors and its statements. Statements refer to actors by index, so that
// an extraction is complete in itself; the store gives actors their lasting ids.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/model/article.hpp"
#include "graph/model/vocabulary.hpp"

namespace actorgraph {

struct ExtractedActor {
  std::string name;  // the fullest form of the name
  ActorKind kind = ActorKind::person;
  std::vector<std::string>
      aliases;                 // other forms that the article uses, without pronouns; sorted, unique, name left out
  std::vector<Span> mentions;  // in text order; pronouns and nominal mentions included
  bool known = false;          // the gazetteer knows it under this name: the same actor in every article
};

// The article says that subject -predicate-> object, with its qualifiers and the words that say it.
struct ExtractedStatement {
  std::size_t subject = 0;  // index into Extraction::actors
  Predicate predicate = Predicate::leads;
  std::size_t object = 0;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::actual;
  std::optional<std::size_t> attribution;  // the actor that says so; none: the article itself
  std::string date;                        // ISO 8601, when it happened or held; empty: not said
  std::string place;                       // empty: not said
  double confidence = 1.0;                 // 0 to 1, calibrated
  Span evidence;                           // the words that say it
  Span sentence;                           // the sentence they stand in; empty: the store looks for its ends itself
};

struct Extraction {
  Article article;
  std::vector<ExtractedActor> actors;
  std::vector<ExtractedStatement> statements;
};

}  // namespace actorgraph
