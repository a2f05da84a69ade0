// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/coreference.hpp"

#include <algorithm>

#include "extract/language/dense.hpp"
#include "extract/language/mention_words.hpp"

namespace actorgraph::extract {

constexpr std::size_t looked_back = 60;

struct Coreference::Layers {
  explicit Layers(const ModelFile& model)
      : mention(model, "coref_mention"),
        antecedent(model, "coref_antecedent"),
        product(model, "coref_product"),
        feature(model, "coref_feature"),
        score(model, "coref_score") {}
  Linear mention;
  Linear antecedent;
  Linear product;
  Linear feature;
  Linear score;
};

namespace {

// Two names that share no word, one not the other's initials, are two actors: Russia is not Korea, however alike they
// act.
bool different_names(const std::array<float, coreference_features>& features) {
  const float* match = features.data() + distance_buckets;
  const bool both_names = match[6] > 0 && match[9] > 0;
  return both_names && match[3] == 0 && match[5] == 0;
}

// The scores of candidates [first, mention) as antecedents of the mention.
struct Candidates {
  Matrix product;               // [candidates x width]
  Matrix features;              // [candidates x coreference_features]
  std::vector<bool> different;  // plainly another actor
};

Candidates gather(const Matrix& mentions, const Matrix& antecedents, const std::vector<MentionWords>& words,
                  std::size_t mention, std::size_t first) {
  Candidates out{Matrix(mention - first, mentions.columns), Matrix(mention - first, coreference_features),
                 std::vector<bool>(mention - first)};
  for (std::size_t j = first; j < mention; ++j) {
    const auto features = compare_mentions(words[mention], words[j]);
    std::ranges::copy(features, out.features.row(j - first));
    out.different[j - first] = different_names(features);
    const float* q = mentions.row(mention);
    const float* k = antecedents.row(j);
    float* to = out.product.row(j - first);
    for (std::size_t i = 0; i < mentions.columns; ++i) to[i] = q[i] * k[i];
  }
  return out;
}

// One mention may not refer to a phrase that it lies in, or that lies in it.
bool overlap(const WordRange& a, const WordRange& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace

Coreference::Coreference(const ModelFile& model) : layers_(std::make_unique<Layers>(model)) {}
Coreference::~Coreference() = default;

void Coreference::link(const Matrix& rows, Analysis& analysis, Workspace& workspace) const {
  const Matrix mentions = apply(layers_->mention, rows, workspace);
  const Matrix antecedents = apply(layers_->antecedent, rows, workspace);
  std::vector<MentionWords> words;
  for (const Mention& m : analysis.mentions) words.push_back(mention_words(analysis.words, m.words));
  for (std::size_t i = 1; i < analysis.mentions.size(); ++i) {
    const std::size_t first = i > looked_back ? i - looked_back : 0;
    const Candidates candidates = gather(mentions, antecedents, words, i, first);
    Matrix hidden = apply(layers_->product, candidates.product, workspace);
    const Matrix features = apply(layers_->feature, candidates.features, workspace);
    for (std::size_t j = first; j < i; ++j) {
      float* to = hidden.row(j - first);
      for (std::size_t c = 0; c < hidden.columns; ++c)
        to[c] = std::max(0.0F, to[c] + features.row(j - first)[c] + mentions.row(i)[c] + antecedents.row(j)[c]);
    }
    const Matrix scores = apply(layers_->score, hidden, workspace);
    float best = 0;
    for (std::size_t j = first; j < i; ++j) {
      if (scores.row(j - first)[0] > best && !candidates.different[j - first] &&
          !overlap(analysis.mentions[i].words, analysis.mentions[j].words)) {
        best = scores.row(j - first)[0];
        analysis.mentions[i].antecedent = static_cast<std::int32_t>(j);
      }
    }
  }
}

}  // namespace actorgraph::extract
