// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/pipeline.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "extract/actors/gazetteer.hpp"
#include "extract/actors/resolve.hpp"
#include "extract/language/first_reader.hpp"
#include "extract/language/reader.hpp"
#include "extract/lexicon/predicates.hpp"
#include "extract/lexicon/titles.hpp"
#include "extract/relations/statements.hpp"

namespace actorgraph::extract {
namespace {

constexpr float sure_mention = 0.5F;  // a name below this is an actor only where something is said of it

Span sentence_of(const Analysis& analysis, Span evidence) {
  const auto ends = [&](const WordRange& sentence) { return analysis.words[sentence.end - 1].span.end; };
  const auto found = std::ranges::upper_bound(analysis.sentences, evidence.begin, {}, ends);
  if (found == analysis.sentences.end()) return {};
  return {analysis.words[found->begin].span.begin, ends(*found)};
}

// Leaves out actors of whom nothing is said and that are no sure names: mere places, 'officials', doubtful mentions.
void drop_idle_actors(Extraction& extraction, const Resolution& resolution) {
  std::vector<bool> kept(extraction.actors.size());
  for (std::size_t i = 0; i < kept.size(); ++i)
    kept[i] =
        resolution.named[i] && resolution.scores[i] >= sure_mention && extraction.actors[i].kind != ActorKind::place;
  for (const ExtractedStatement& statement : extraction.statements) {
    kept[statement.subject] = kept[statement.object] = true;
    if (statement.attribution) kept[*statement.attribution] = true;
  }
  std::vector<std::size_t> index(kept.size());
  std::vector<ExtractedActor> actors;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    index[i] = actors.size();
    if (kept[i]) actors.push_back(std::move(extraction.actors[i]));
  }
  extraction.actors = std::move(actors);
  for (ExtractedStatement& statement : extraction.statements) {
    statement.subject = index[statement.subject];
    statement.object = index[statement.object];
    if (statement.attribution) statement.attribution = index[*statement.attribution];
  }
}

}  // namespace

struct Extractor::Parts {
  Gazetteer gazetteer;
  Titles titles;
  PredicateLexicon lexicon;
  FirstReader first_reader{gazetteer, titles, lexicon};
  std::optional<Reader> reader;  // none: the first reader does
  Calibration calibration;
  double least = 0.5;

  [[nodiscard]] Reading read(std::string_view text) const {
    return reader ? reader->read(text) : first_reader.read(text);
  }
};

Extractor::Extractor(const ExtractorOptions& options) : parts_(std::make_unique<Parts>()) {
  for (const auto& file : options.actor_files) (void)parts_->gazetteer.add_file(file);
  if (!options.model.empty()) {
    parts_->reader.emplace(options.model);
    parts_->calibration = parts_->reader->calibration();
    parts_->least = parts_->calibration.threshold;
  }
  if (options.min_confidence >= 0) parts_->least = options.min_confidence;
}

Extractor::~Extractor() = default;

Extraction Extractor::extract(const Article& article) const {
  Extraction extraction;
  extraction.article = article;
  const Reading reading = parts_->read(article.text);
  Resolution resolution = resolve_actors(article.text, reading.analysis, parts_->gazetteer, parts_->titles);
  extraction.actors = std::move(resolution.actors);
  for (StatedRelation& stated : state_relations(reading.analysis, reading.cues, resolution.actor_of, extraction.actors,
                                                parts_->calibration, parts_->least)) {
    stated.statement.sentence = sentence_of(reading.analysis, stated.statement.evidence);
    extraction.statements.push_back(std::move(stated.statement));
  }
  drop_idle_actors(extraction, resolution);
  return extraction;
}

}  // namespace actorgraph::extract
