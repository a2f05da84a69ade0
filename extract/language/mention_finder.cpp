// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/mention_finder.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string_view>

#include "extract/language/dense.hpp"
#include "extract/language/mention_words.hpp"
#include "extract/language/tree_path.hpp"

namespace actorgraph::extract {

constexpr std::size_t longest_mention = 14;
constexpr float known_bonus = 0.5F;                    // probability that a known name has before it is looked at
constexpr float worth_a_look = 0.1F;                   // probability from which on a span may be a reading of a mention
constexpr std::size_t classes = actor_kind_count + 1;  // class 0: no mention

struct MentionFinder::Layers {
  explicit Layers(const ModelFile& model) : begin(model, "span_begin"), end(model, "span_end"), span(model, "span") {
    const auto bias = model.floats("span_length.weight", {longest_mention, classes});
    length.assign(bias.begin(), bias.end());
  }
  Linear begin;
  Linear end;
  Linear span;
  std::vector<float> length;
};

namespace {

struct Candidate {
  WordRange words;
  ActorKind kind;
  float score;
};

ActorKind best_kind(const std::array<float, classes>& logits) {
  return static_cast<ActorKind>(std::max_element(logits.begin() + 1, logits.end()) - logits.begin() - 1);
}

// Scores of the classes for a stretch whose first word asks and whose last word answers.
std::array<float, classes> span_logits(std::span<const float> asked, std::span<const float> end, const float* length) {
  std::array<float, classes> out{};
  for (std::size_t k = 0; k < classes; ++k) out[k] = dot(asked.subspan(k * end.size(), end.size()), end) + length[k];
  return out;
}

// The probability that the span is a mention at all.
float mention_probability(const std::array<float, classes>& logits) {
  const float top = *std::ranges::max_element(logits);
  float total = 0;
  for (const float l : logits) total += std::exp(l - top);
  return 1 - std::exp(logits[0] - top) / total;
}

bool crosses(WordRange a, WordRange b) {
  return (a.begin < b.begin && b.begin < a.end && a.end < b.end) ||
         (b.begin < a.begin && a.begin < b.end && b.end < a.end);
}

// Whether a span is another reading of a surer mention: one within the other with a common border ("President X", "X"),
// and of the same kind or unsure by itself.
bool same_mention(const Candidate& sure, const Candidate& each) {
  const bool common_border = sure.words.begin == each.words.begin || sure.words.end == each.words.end;
  return common_border && (sure.kind == each.kind || each.score < 0.5F);
}

// Spans with a common border are readings of one mention ("X", "President X") and share its probability between them.
float shared_probability(const Candidate& each, const std::vector<Candidate>& candidates) {
  float sum = 0;
  for (const Candidate& other : candidates) {
    if (other.words.begin == each.words.begin || other.words.end == each.words.end) sum += other.score;
  }
  return std::min(sum, 1.0F);
}

// The most certain first; what crosses or repeats a more certain one goes, and what is rather none than a mention.
std::vector<Candidate> without_conflicts(std::vector<Candidate> candidates) {
  std::ranges::stable_sort(candidates, [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  std::vector<Candidate> kept;
  for (const Candidate& each : candidates) {
    const float shared = shared_probability(each, candidates);
    const bool conflict = std::ranges::any_of(
        kept, [&](const Candidate& k) { return crosses(k.words, each.words) || same_mention(k, each); });
    if (shared < 0.5F || conflict) continue;
    kept.push_back(each);
    kept.back().score = shared;
  }
  return kept;
}

// A known name makes its span likelier; a plain one is a mention unless a likelier one stands in its way.
void hint(const std::vector<KnownName>& names, std::vector<Candidate>& candidates) {
  for (const KnownName& name : names) {
    const auto same = std::ranges::find(candidates, name.words, &Candidate::words);
    if (same != candidates.end()) {
      same->score = std::min(1.0F, same->score + known_bonus);
    } else if (name.plain && std::ranges::none_of(candidates, [&](const Candidate& c) {
                 return c.words.begin < name.words.end && name.words.begin < c.words.end;
               })) {
      candidates.push_back({name.words, name.kind, known_bonus});
    }
  }
}

bool is_relative(std::string_view lowered) {
  return lowered == "who" || lowered == "whom" || lowered == "whose" || lowered == "which" || lowered == "that";
}

bool continues_name(std::string_view deprel) {
  return deprel.starts_with("flat") || deprel == "compound" || deprel == "fixed" || deprel == "goeswith";
}

bool opens_phrase(std::string_view deprel) {
  return deprel == "det" || deprel == "amod" || deprel == "compound" || deprel == "nummod" ||
         deprel.starts_with("nmod:");
}

// A noun or pronoun that is the head of its phrase.
bool heads_phrase(const Word& word) {
  if (word.upos != "NOUN" && word.upos != "PROPN" && word.upos != "PRON") return false;
  return !continues_name(word.deprel) && !word.deprel.starts_with("nmod:desc");
}

// From the phrase's first modifier to its head, without what follows.
WordRange phrase_of(const std::vector<Word>& words, std::size_t head, std::size_t sentence_begin) {
  std::size_t begin = head;
  const auto hangs_below = [&](std::size_t w) {
    std::size_t top = w;
    while (words[top].head >= 0 && static_cast<std::size_t>(words[top].head) != head && top != head) {
      const auto up = static_cast<std::size_t>(words[top].head);
      if (up > head || up < sentence_begin) return false;
      top = up;
    }
    return words[top].head == static_cast<std::int32_t>(head) && opens_phrase(words[top].deprel);
  };
  while (begin > sentence_begin && hangs_below(begin - 1)) --begin;
  return {begin, head + 1};
}

}  // namespace

MentionFinder::MentionFinder(const ModelFile& model) : layers_(std::make_unique<Layers>(model)) {}
MentionFinder::~MentionFinder() = default;

void MentionFinder::find(const Matrix& rows, const KnownNames& known, Analysis& analysis, Workspace& workspace) const {
  const Matrix begin = with_one(apply(layers_->begin, rows, workspace, Activation::leaky_relu));
  const Matrix end = with_one(apply(layers_->end, rows, workspace, Activation::leaky_relu));
  const Matrix asked = apply(layers_->span, begin, workspace);
  std::vector<Mention> found;
  for (const WordRange& sentence : analysis.sentences) {
    std::vector<Candidate> candidates;
    for (std::size_t b = sentence.begin; b < sentence.end; ++b) {
      const std::size_t stop = std::min(sentence.end, b + longest_mention);
      for (std::size_t last = b; last < stop; ++last) {
        const auto logits = span_logits(asked.view(b), end.view(last), layers_->length.data() + (last - b) * classes);
        const float probability = mention_probability(logits);
        if (probability >= worth_a_look) candidates.push_back({{b, last + 1}, best_kind(logits), probability});
      }
    }
    hint(known.find(analysis.words, sentence), candidates);
    const std::vector<Candidate> actors = without_conflicts(std::move(candidates));
    std::vector<bool> covered(sentence.end - sentence.begin, false);
    for (const Candidate& each : actors) {
      Mention mention;
      mention.words = each.words;
      mention.head = head_of(analysis.words, each.words);
      mention.form = mention_words(analysis.words, each.words).form;
      if (mention.form == MentionForm::pronoun) continue;
      mention.kind = each.kind;
      mention.score = each.score;
      found.push_back(mention);
      for (std::size_t w = each.words.begin; w < each.words.end; ++w) covered[w - sentence.begin] = true;
    }
    for (std::size_t w = sentence.begin; w < sentence.end; ++w) {
      const Word& word = analysis.words[w];
      if (covered[w - sentence.begin] || !heads_phrase(word)) continue;
      const std::string lowered = lower_case(word.form);
      const bool pronoun = word.upos == "PRON";
      if (pronoun && (!pronoun_class(lowered) || is_relative(lowered))) continue;
      Mention mention;
      mention.words = pronoun ? WordRange{w, w + 1} : phrase_of(analysis.words, w, sentence.begin);
      mention.head = w;
      mention.form = pronoun ? MentionForm::pronoun : word.upos == "PROPN" ? MentionForm::name : MentionForm::nominal;
      found.push_back(mention);
    }
  }
  std::ranges::stable_sort(found, [](const Mention& a, const Mention& b) {
    return a.words.begin != b.words.begin ? a.words.begin < b.words.begin : a.words.end > b.words.end;
  });
  analysis.mentions.insert(analysis.mentions.end(), found.begin(), found.end());
}

ActorKind MentionFinder::likeliest_kind(const Matrix& rows, WordRange words, Workspace& workspace) const {
  const std::size_t last = std::min(words.end, words.begin + longest_mention) - 1;
  const Matrix begin =
      with_one(apply(layers_->begin, slice(rows, words.begin, words.begin + 1), workspace, Activation::leaky_relu));
  const Matrix end = with_one(apply(layers_->end, slice(rows, last, last + 1), workspace, Activation::leaky_relu));
  const Matrix asked = apply(layers_->span, begin, workspace);
  return best_kind(span_logits(asked.view(0), end.view(0), layers_->length.data() + (last - words.begin) * classes));
}

}  // namespace actorgraph::extract
