// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/pair_scorer.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "extract/language/dense.hpp"
#include "extract/language/mention_words.hpp"
#include "extract/language/tree_path.hpp"
#include "extract/relations/pair_context.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t side_width = 256;
constexpr std::size_t block = 16;
constexpr std::size_t pair_width = 256;
constexpr std::size_t qualifier_width = 96;
constexpr std::size_t reach = 120;        // words between the beginnings of two sides
constexpr std::size_t most_pairs = 4000;  // of a window
constexpr std::size_t batch = 256;        // pairs scored at a time
constexpr float worth_keeping = -3.5F;    // log-odds below which a cue adds nothing to an actor pair

struct Pair {
  std::size_t subject;  // indices into sides
  std::size_t object;
};

std::vector<Predicate> predicates_of(const ModelFile& model) {
  std::vector<Predicate> out;
  for (const auto& each : model.config().at("predicates")) {
    const auto found = predicate_named(each.get<std::string>());
    if (!found)
      throw ModelError("The model knows a predicate '" + each.get<std::string>() +
                       "' that this program does not; use the model that belongs to it.");
    out.push_back(*found);
  }
  return out;
}

// The bucket of the distance in words between two sides, and who comes first.
std::size_t distance_index(const PairSide& subject, const PairSide& object) {
  const std::size_t a = subject.words.begin;
  const std::size_t b = object.words.begin;
  return distance_bucket(a > b ? a - b : b - a) + (b < a ? distance_buckets : 0);
}

std::size_t distance(const PairSide& a, const PairSide& b) {
  return a.words.begin > b.words.begin ? a.words.begin - b.words.begin : b.words.begin - a.words.begin;
}

std::vector<Pair> near_pairs(std::span<const PairSide> sides, std::size_t first, std::size_t last) {
  std::vector<Pair> out;
  for (std::size_t s = first; s < last; ++s) {
    for (std::size_t o = first; o < last; ++o) {
      if (s != o && sides[s].identity != sides[o].identity && distance(sides[s], sides[o]) <= reach)
        out.push_back({s, o});
    }
  }
  if (out.size() <= most_pairs) return out;
  std::ranges::stable_sort(out, {}, [&](const Pair& p) { return distance(sides[p.subject], sides[p.object]); });
  out.resize(most_pairs);
  std::ranges::sort(out, {}, [](const Pair& p) { return std::pair{p.subject, p.object}; });
  return out;
}

}  // namespace

struct PairScorer::Layers {
  explicit Layers(const ModelFile& model)
      : predicates(predicates_of(model)),
        subject(model, "pair_subject"),
        object(model, "pair_object"),
        query_subject(model, "query_subject"),
        query_object(model, "query_object"),
        key(model, "context_key"),
        value(model, "context_value"),
        context_subject(model, "context_subject"),
        context_object(model, "context_object"),
        product(model, "pair_product"),
        pair_context(model, "pair_context"),
        path_subject(model, "path_subject"),
        path_object(model, "path_object"),
        pair_path(model, "pair_path"),
        predicate(model, "predicate"),
        qualifier_pair(model, "qualifier_pair"),
        qualifier(model, "qualifier"),
        speaker_pair(model, "speaker_pair"),
        speaker_actor(model, "speaker_actor") {
    const auto copy = [&](const char* name, std::size_t rows, std::size_t columns) {
      const auto values = model.floats(name, {rows, columns});
      Matrix out(rows, columns);
      std::ranges::copy(values, out.values.begin());
      return out;
    };
    kind_subject = copy("kind_subject.weight", actor_kind_count, side_width);
    kind_object = copy("kind_object.weight", actor_kind_count, side_width);
    distance = copy("pair_distance.weight", 2 * distance_buckets, pair_width);
    qualifier_predicate = copy("qualifier_predicate.weight", predicates.size(), qualifier_width);
  }

  std::vector<Predicate> predicates;
  Linear subject, object, query_subject, query_object, key, value, context_subject, context_object, product,
      pair_context, path_subject, path_object, pair_path, predicate;
  Linear qualifier_pair, qualifier, speaker_pair, speaker_actor;
  Matrix kind_subject, kind_object, distance, qualifier_predicate;
};

namespace {

// What a window's sides look like to the pair layers.
struct Window {
  std::size_t first_side;
  PairContext context;
  Matrix subject, object;  // [sides x side_width]
  std::vector<std::vector<float>> subject_look, object_look;
  Matrix speaker;  // [sides x qualifier_width]
};

}  // namespace

// Kept apart from the class so that its header needs no layers.
class PairScorerRun {
 public:
  PairScorerRun(const PairScorer::Layers& layers, const EncodedWords& text, std::span<const PairSide> sides,
                Workspace& workspace, float least)
      : l_(layers),
        text_(text),
        sides_(sides),
        workspace_(workspace),
        least_(least),
        path_subject_(apply(l_.path_subject, text.rows, workspace)),
        path_object_(apply(l_.path_object, text.rows, workspace)),
        pair_path_(apply(l_.pair_path, text.rows, workspace)) {}

  void score_window(const EncodedWindow& place, std::size_t first, std::size_t last, const std::vector<Pair>& pairs) {
    const Window window = prepare(place, first, last);
    for (std::size_t at = 0; at < pairs.size(); at += batch)
      score_batch(window, std::span(pairs).subspan(at, std::min(batch, pairs.size() - at)));
  }

  std::vector<RelationCue> cues;

 private:
  Window prepare(const EncodedWindow& place, std::size_t first, std::size_t last) const {
    const Matrix pieces = slice(text_.encoded.hidden, place.first_row, place.first_row + place.rows);
    std::vector<WordRange> ranges;
    for (std::size_t s = first; s < last; ++s) ranges.push_back(sides_[s].words);
    const Matrix rows = range_rows(text_.encoded, ranges);
    Window out{first,
               PairContext(apply(l_.key, pieces, workspace_), apply(l_.value, pieces, workspace_)),
               apply(l_.subject, rows, workspace_),
               apply(l_.object, rows, workspace_),
               {},
               {},
               apply(l_.speaker_actor, rows, workspace_)};
    const Matrix ask_subject = apply(l_.query_subject, rows, workspace_);
    const Matrix ask_object = apply(l_.query_object, rows, workspace_);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
      const auto kind = static_cast<std::size_t>(sides_[first + i].kind);
      rows::add(l_.kind_subject.row(kind), side_width, out.subject.row(i));
      rows::add(l_.kind_object.row(kind), side_width, out.object.row(i));
      out.subject_look.push_back(out.context.look(ask_subject.view(i)));
      out.object_look.push_back(out.context.look(ask_object.view(i)));
    }
    return out;
  }

  void score_batch(const Window& window, std::span<const Pair> pairs) {
    const Matrix vectors = pair_vectors(window, pairs);
    const Matrix scores = apply(l_.predicate, vectors, workspace_);
    std::vector<std::size_t> rows;  // of vectors, one a cue
    std::vector<std::size_t> predicates;
    const std::size_t first_cue = cues.size();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const PairSide& subject = sides_[pairs[i].subject];
      const PairSide& object = sides_[pairs[i].object];
      for (std::size_t p = 0; p < l_.predicates.size(); ++p) {
        if (scores.row(i)[p] < least_ || !info(l_.predicates[p]).allows(subject.kind, object.kind)) continue;
        RelationCue cue;
        cue.subject = subject.mention;
        cue.object = object.mention;
        cue.predicate = l_.predicates[p];
        cue.score = scores.row(i)[p];
        cues.push_back(cue);
        rows.push_back(i);
        predicates.push_back(p);
      }
    }
    qualify(window, vectors, rows, predicates, std::span(cues).subspan(first_cue));
  }

  static void add_rows(const Matrix& addend, Matrix& to) {
    rows::add(addend.values.data(), addend.values.size(), to.values.data());
  }

  // Adds what the words that connect a pair in the tree say, on average. The layers are linear, so each word went through
  // them once; to go through with every pair would cost a quarter of the scoring.
  void add_path(const Pair& pair, float* subject, float* object, float* both) const {
    const auto path = tree_path(text_.words, sides_[pair.subject].words, sides_[pair.object].words);
    const float share = 1.0F / static_cast<float>(path.size());
    for (const std::size_t word : path) {
      rows::add_scaled(path_subject_.row(word), share, side_width, subject);
      rows::add_scaled(path_object_.row(word), share, side_width, object);
      rows::add_scaled(pair_path_.row(word), share, pair_width, both);
    }
  }

  Matrix pair_vectors(const Window& window, std::span<const Pair> pairs) const {
    Matrix context(pairs.size(), text_.encoded.hidden.columns);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      window.context.connect(window.subject_look[pairs[i].subject - window.first_side],
                             window.object_look[pairs[i].object - window.first_side],
                             {context.row(i), context.columns});
    }
    Matrix subject = apply(l_.context_subject, context, workspace_);
    Matrix object = apply(l_.context_object, context, workspace_);
    Matrix out = apply(l_.pair_context, context, workspace_);
    for (std::size_t i = 0; i < pairs.size(); ++i) add_path(pairs[i], subject.row(i), object.row(i), out.row(i));
    Matrix product(pairs.size(), side_width * block);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      float* s = subject.row(i);
      float* o = object.row(i);
      rows::finish(s, window.subject.row(pairs[i].subject - window.first_side), Activation::tanh, side_width, s);
      rows::finish(o, window.object.row(pairs[i].object - window.first_side), Activation::tanh, side_width, o);
      float* to = product.row(i);
      for (std::size_t b = 0; b < side_width; b += block) {
        for (std::size_t x = 0; x < block; ++x) {
          for (std::size_t y = 0; y < block; ++y) *to++ = s[b + x] * o[b + y];
        }
      }
    }
    add_rows(apply(l_.product, product, workspace_), out);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      rows::finish(out.row(i), l_.distance.row(distance_index(sides_[pairs[i].subject], sides_[pairs[i].object])),
                   Activation::gelu, pair_width, out.row(i));
    }
    return out;
  }

  void qualify(const Window& window, const Matrix& vectors, const std::vector<std::size_t>& rows,
               const std::vector<std::size_t>& predicates, std::span<RelationCue> found) const {
    if (found.empty()) return;
    Matrix picked(rows.size(), vectors.columns);
    for (std::size_t i = 0; i < rows.size(); ++i) std::ranges::copy(vectors.view(rows[i]), picked.row(i));
    Matrix hidden = apply(l_.qualifier_pair, picked, workspace_);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows::finish(hidden.row(i), l_.qualifier_predicate.row(predicates[i]), Activation::relu, qualifier_width,
                   hidden.row(i));
    }
    const Matrix said = apply(l_.qualifier, hidden, workspace_);
    const Matrix ask = apply(l_.speaker_pair, picked, workspace_);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      found[i].negated = said.row(i)[0];
      std::copy(said.row(i) + 1, said.row(i) + 5, found[i].modality.begin());
      float best = 0;
      for (std::size_t s = 0; s < window.speaker.rows; ++s) {
        const float score = dot(ask.view(i), window.speaker.view(s)) / 8;
        if (score > best) {
          best = score;
          found[i].speaker = static_cast<std::int32_t>(sides_[window.first_side + s].mention);
        }
      }
    }
  }

  const PairScorer::Layers& l_;
  const EncodedWords& text_;
  std::span<const PairSide> sides_;
  Workspace& workspace_;
  float least_;
  Matrix path_subject_, path_object_, pair_path_;  // of every word of the text
};

PairScorer::PairScorer(const ModelFile& model) : layers_(std::make_unique<Layers>(model)) {}
PairScorer::~PairScorer() = default;

std::vector<RelationCue> PairScorer::score(const EncodedWords& text, std::span<const PairSide> sides,
                                           Workspace& workspace) const {
  PairScorerRun run(*layers_, text, sides, workspace, worth_keeping);
  for (std::size_t first = 0; first < sides.size();) {
    const std::size_t window = text.encoded.word_window[sides[first].words.begin];
    std::size_t last = first + 1;
    while (last < sides.size() && text.encoded.word_window[sides[last].words.begin] == window) ++last;
    run.score_window(text.encoded.windows[window], first, last, near_pairs(sides, first, last));
    first = last;
  }
  return std::move(run.cues);
}

std::vector<RelationCue> PairScorer::score_all(const EncodedWords& text, const PairSide& subject,
                                               const PairSide& object, Workspace& workspace) const {
  const std::vector<PairSide> sides{subject, object};
  PairScorerRun run(*layers_, text, sides, workspace, -1e9F);
  run.score_window(text.encoded.windows[text.encoded.word_window[subject.words.begin]], 0, 2, {{0, 1}});
  return std::move(run.cues);
}

}  // namespace actorgraph::extract
