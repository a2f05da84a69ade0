// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/pipeline.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "extract/actors/gazetteer.hpp"
#include "extract/actors/gazetteer_names.hpp"
#include "extract/actors/resolve.hpp"
#include "extract/language/reader.hpp"
#include "extract/lexicon/predicates.hpp"
#include "extract/lexicon/titles.hpp"
#include "extract/models/shipped_model.hpp"
#include "extract/relations/phrase_cues.hpp"
#include "extract/relations/places.hpp"
#include "extract/relations/speakers.hpp"
#include "extract/relations/statements.hpp"
#include "extract/relations/times.hpp"
#include "extract/relations/tree.hpp"
#include "graph/model/code_points.hpp"

namespace actorgraph::extract {
namespace {

constexpr float sure_mention = 0.5F;  // a name below this is an actor only where something is said of it

// What the rules say of a statement's circumstances.
class Qualifiers {
 public:
  Qualifiers(const Article& article, const Analysis& analysis, const PredicateLexicon& lexicon)
      : article_(article), analysis_(analysis), text_(article.text), speakers_(find_speakers(analysis, lexicon)) {}

  void add_to(StatedRelation& stated, std::span<const std::optional<std::size_t>> actor_of) const {
    const std::size_t subject = analysis_.mentions[stated.cue.subject].head;
    const std::size_t object = analysis_.mentions[stated.cue.object].head;
    ExtractedStatement& statement = stated.statement;
    statement.date = time_of(analysis_, subject, object, article_.date, statement.modality);
    statement.place = place_of(analysis_, stated.cue.subject, stated.cue.object, text_);
    const auto first = sentence_of_word(analysis_, std::min(subject, object));
    const auto last = sentence_of_word(analysis_, std::max(subject, object));
    if (first && last)
      statement.sentence = {analysis_.words[first->begin].span.begin, analysis_.words[last->end - 1].span.end};
    const std::int32_t speaker = speakers_[joint_word(analysis_, subject, object).value_or(object)];
    if (!statement.attribution && speaker >= 0) statement.attribution = actor_of[static_cast<std::size_t>(speaker)];
  }

 private:
  const Article& article_;
  const Analysis& analysis_;
  CodePoints text_;
  std::vector<std::int32_t> speakers_;
};

// Leaves out actors of whom nothing is said and that are no sure names: 'officials', doubtful mentions.
void drop_idle_actors(Extraction& extraction, const Resolution& resolution) {
  std::vector<bool> kept(extraction.actors.size());
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = resolution.named[i] && resolution.scores[i] >= sure_mention;
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
  explicit Parts(const std::filesystem::path& model) : reader(model, names), least(reader.calibration().threshold()) {}

  Gazetteer gazetteer;
  GazetteerNames names{gazetteer};
  Titles titles;
  PredicateLexicon lexicon;
  Reader reader;
  double least;
  std::vector<ActorFileNote> notes;
};

Extractor::Extractor(const ExtractorOptions& options)
    : parts_(std::make_unique<Parts>(options.model.empty() ? shipped_model() : options.model)) {
  for (const auto& file : options.actor_files) {
    for (DictionaryNote& note : parts_->gazetteer.add_file(file))
      parts_->notes.push_back({file, note.line, std::move(note.what)});
  }
  if (options.min_confidence >= 0) parts_->least = options.min_confidence;
}

Extractor::~Extractor() = default;

const std::vector<ActorFileNote>& Extractor::notes() const { return parts_->notes; }

Extraction Extractor::extract(const Article& article) const {
  Extraction extraction;
  extraction.article = article;
  Reading reading = parts_->reader.read(article.text);
  // What the lexicon's phrases say adds to what the model reads.
  std::ranges::copy(find_phrase_cues(reading.analysis, parts_->lexicon, parts_->titles),
                    std::back_inserter(reading.cues));
  Resolution resolution = resolve_actors(article.text, reading.analysis, parts_->gazetteer, parts_->titles);
  extraction.actors = std::move(resolution.actors);
  const Qualifiers qualifiers(article, reading.analysis, parts_->lexicon);
  for (StatedRelation& stated : state_relations(reading.analysis, reading.cues, resolution.actor_of, extraction.actors,
                                                parts_->reader.calibration(), parts_->least)) {
    qualifiers.add_to(stated, resolution.actor_of);
    extraction.statements.push_back(std::move(stated.statement));
  }
  drop_idle_actors(extraction, resolution);
  return extraction;
}

}  // namespace actorgraph::extract
