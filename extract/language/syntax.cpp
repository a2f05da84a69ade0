// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/syntax.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

#include "extract/language/dense.hpp"
#include "extract/language/lemma_lexicon.hpp"
#include "extract/language/lemma_script.hpp"
#include "extract/language/mention_words.hpp"
#include "extract/language/spanning_tree.hpp"

namespace actorgraph::extract {

struct Syntax::Layers {
  explicit Layers(const ModelFile& model)
      : boundary(model, "boundary"),
        upos(model, "upos"),
        lemma(model, "lemma"),
        arc_dependent(model, "arc_dep"),
        arc_head(model, "arc_head"),
        relation_dependent(model, "rel_dep"),
        relation_head(model, "rel_head"),
        arc(model, "arc"),
        relation(model, "rel"),
        root(model.floats("root", {model.config().at("width").get<std::size_t>()})),
        upos_names(model.config().at("upos").get<std::vector<std::string>>()),
        lexicon(model.text("lemmas")),
        relation_names(model.config().at("relations").get<std::vector<std::string>>()) {
    for (const auto& script : model.config().at("lemmas")) lemma_scripts.emplace_back(script.get<std::string>());
  }

  Linear boundary;  // this atom joins the one before; a sentence starts here
  Linear upos;
  Linear lemma;
  Linear arc_dependent;
  Linear arc_head;
  Linear relation_dependent;
  Linear relation_head;
  Linear arc;
  Linear relation;
  std::span<const float> root;
  std::vector<std::string> upos_names;
  LemmaLexicon lexicon;
  std::vector<std::string> relation_names;
  std::vector<LemmaScript> lemma_scripts;
};

namespace {

Matrix atom_rows(const EncodedText& encoded) {
  Matrix out(encoded.atom_first_row.size(), encoded.hidden.columns);
  for (std::size_t a = 0; a < out.rows; ++a)
    std::ranges::copy(encoded.hidden.view(encoded.atom_first_row[a]), out.row(a));
  return out;
}

// The root's vector on top, then the rows of a sentence.
Matrix with_root(std::span<const float> root, const Matrix& rows, WordRange sentence) {
  Matrix out(sentence.end - sentence.begin + 1, rows.columns);
  std::ranges::copy(root, out.row(0));
  std::copy(rows.row(sentence.begin), rows.row(sentence.end - 1) + rows.columns, out.row(1));
  return out;
}

bool begins_small(std::string_view word) { return !word.empty() && lower_case(word).front() == word.front(); }

// What the likeliest rules make of the form, best first. Rules that put one word for another are for the lexicon alone.
std::vector<std::string> ruled_lemmas(const Word& word, std::span<const float> scores,
                                      const std::vector<LemmaScript>& scripts) {
  std::vector<std::size_t> order(scripts.size());
  std::iota(order.begin(), order.end(), 0);
  const std::size_t tried = std::min<std::size_t>(4, order.size());
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(tried), order.end(),
                    [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
  std::vector<std::string> out;
  for (std::size_t i = 0; i < tried; ++i) {
    if (scripts[order[i]].replaces()) continue;
    if (auto lemma = scripts[order[i]].apply(word.form)) out.push_back(std::move(*lemma));
  }
  return out;
}

// The lexicon's lemma, unless the model keeps the capital of an adjective inside a sentence: it is part of a name. For
// words that the lexicon lacks, the best rule that makes a known lemma, else the best.
std::string lemma_of(const Word& word, bool opens_sentence, const std::vector<std::string>& ruled,
                     const LemmaLexicon& lexicon) {
  const bool in_name = word.upos == "ADJ" && !opens_sentence && !ruled.empty() && !begins_small(ruled.front());
  if (word.upos != "PROPN" && !in_name) {
    if (auto known = lexicon.find(lower_case(word.form), word.upos)) return *known;
    const auto sound = std::ranges::find_if(ruled, [&](const std::string& lemma) { return lexicon.knows(lemma); });
    if (sound != ruled.end()) return *sound;
  }
  return ruled.empty() ? word.form : ruled.front();
}

// How sure the model must be that a sentence starts (log-odds). A full stop that is a word of its own has been told
// from an abbreviation's already, so a capital behind it needs little more.
float least_to_start(const std::vector<Word>& before, const Atom& atom) {
  constexpr float after_full_stop = -3.0F;
  if (before.empty() || atom.separator == Separator::none || begins_small(atom.form)) return 0;
  const std::string& last = before.back().form;
  return last == "." || last == "?" || last == "!" ? after_full_stop : 0;
}

}  // namespace

Syntax::Syntax(const ModelFile& model) : layers_(std::make_unique<Layers>(model)) {}
Syntax::~Syntax() = default;

void Syntax::segment(const std::vector<Atom>& atoms, EncodedText& encoded, Analysis& analysis,
                     Workspace& workspace) const {
  const Matrix flags = apply(layers_->boundary, atom_rows(encoded), workspace);
  for (std::size_t v = 0; v < encoded.windows.size(); ++v) {
    EncodedWindow& window = encoded.windows[v];
    window.first_word = analysis.words.size();
    for (std::size_t a = window.atoms.begin; a < window.atoms.end; ++a) {
      const Atom& atom = atoms[a];
      const bool first = a == window.atoms.begin;
      if (!first && atom.separator == Separator::none && flags.row(a)[0] > 0) {
        Word& word = analysis.words.back();
        word.span.end = atom.span.end;
        word.form += atom.form;
        encoded.word_last_row.back() = encoded.atom_last_row[a];
        continue;
      }
      const std::size_t index = analysis.words.size();
      if (first || atom.separator == Separator::paragraph || flags.row(a)[1] > least_to_start(analysis.words, atom)) {
        if (!analysis.sentences.empty()) analysis.sentences.back().end = index;
        analysis.sentences.push_back({index, index});
      }
      if (index > 0) analysis.words.back().space_after = atom.separator != Separator::none;
      Word word;
      word.span = atom.span;
      word.form = atom.form;
      analysis.words.push_back(std::move(word));
      encoded.word_first_row.push_back(encoded.atom_first_row[a]);
      encoded.word_last_row.push_back(encoded.atom_last_row[a]);
      encoded.word_window.push_back(v);
    }
    window.last_word = analysis.words.size();
  }
  if (!analysis.sentences.empty()) analysis.sentences.back().end = analysis.words.size();
}

void Syntax::parse(const Matrix& rows, Analysis& analysis, Workspace& workspace) const {
  if (analysis.words.empty()) return;
  const Layers& l = *layers_;
  const Matrix upos = apply(l.upos, rows, workspace);
  const Matrix lemma = apply(l.lemma, rows, workspace);
  std::vector<bool> opens(rows.rows, false);
  for (const WordRange& sentence : analysis.sentences) opens[sentence.begin] = true;
  for (std::size_t w = 0; w < rows.rows; ++w) {
    Word& word = analysis.words[w];
    const auto scores = upos.view(w);
    word.upos = l.upos_names[static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin())];
    word.lemma = lemma_of(word, opens[w], ruled_lemmas(word, lemma.view(w), l.lemma_scripts), l.lexicon);
  }
  const Matrix arc_dependent = with_one(apply(l.arc_dependent, rows, workspace, Activation::leaky_relu));
  const Matrix relation_dependent = with_one(apply(l.relation_dependent, rows, workspace, Activation::leaky_relu));
  const Matrix arc_asked = apply(l.arc, arc_dependent, workspace);
  for (const WordRange& sentence : analysis.sentences) {
    const std::size_t n = sentence.end - sentence.begin;
    const Matrix head_rows = with_root(l.root, rows, sentence);
    const Matrix arc_head = with_one(apply(l.arc_head, head_rows, workspace, Activation::leaky_relu));
    std::vector<float> score((n + 1) * (n + 1), 0.0F);
    for (std::size_t d = 0; d < n; ++d) {
      for (std::size_t h = 0; h <= n; ++h)
        score[(d + 1) * (n + 1) + h] = dot(arc_asked.view(sentence.begin + d), arc_head.view(h));
    }
    const std::vector<std::int32_t> heads = best_tree(score, n);
    const Matrix relation_head = with_one(apply(l.relation_head, head_rows, workspace, Activation::leaky_relu));
    const Matrix relation_asked = apply(l.relation, slice(relation_dependent, sentence.begin, sentence.end), workspace);
    for (std::size_t d = 0; d < n; ++d) {
      Word& word = analysis.words[sentence.begin + d];
      word.head = heads[d] == 0 ? -1 : static_cast<std::int32_t>(sentence.begin) + heads[d] - 1;
      const auto head = relation_head.view(static_cast<std::size_t>(heads[d]));
      std::size_t best = 0;
      float best_score = 0;
      for (std::size_t r = 0; r < l.relation_names.size(); ++r) {
        if ((l.relation_names[r] == "root") != (heads[d] == 0)) continue;
        const float s = dot(relation_asked.view(d).subspan(r * head.size(), head.size()), head);
        if (best_score == 0 || s > best_score) {
          best_score = s;
          best = r;
        }
      }
      word.deprel = l.relation_names[best];
    }
  }
}

}  // namespace actorgraph::extract
