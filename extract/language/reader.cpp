// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/reader.hpp"

#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

#include "extract/language/coreference.hpp"
#include "extract/language/encoded_text.hpp"
#include "extract/language/engine/encoder.hpp"
#include "extract/language/engine/model_file.hpp"
#include "extract/language/engine/wordpiece.hpp"
#include "extract/language/mention_finder.hpp"
#include "extract/language/mention_words.hpp"
#include "extract/language/sections.hpp"
#include "extract/language/syntax.hpp"
#include "extract/relations/pair_scorer.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t section_bytes = 64 * 1024;
constexpr std::size_t window_pieces = 240;  // [CLS] and [SEP] aside
constexpr std::size_t windows_at_once = 8;

std::uint8_t case_id(Shape shape, Separator separator) {
  return static_cast<std::uint8_t>(static_cast<int>(shape) + shape_count * static_cast<int>(separator));
}

// The kind of the actor that each mention stands for: its own or, along its antecedents, an earlier one's.
std::vector<std::optional<ActorKind>> resolved_kinds(const std::vector<Mention>& mentions) {
  std::vector<std::optional<ActorKind>> out;
  for (const Mention& m : mentions)
    out.push_back(m.kind ? m.kind : m.antecedent >= 0 ? out[static_cast<std::size_t>(m.antecedent)] : std::nullopt);
  return out;
}

// Mentions that are plainly the same actor share a number: equal names, and pronouns and nominals with what they refer
// to.
std::vector<std::size_t> identities(const Analysis& analysis) {
  std::vector<std::size_t> out(analysis.mentions.size());
  std::map<std::string, std::size_t> names;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Mention& m = analysis.mentions[i];
    out[i] = i;
    if (m.form == MentionForm::name) {
      std::string name;
      for (const std::string& word : mention_words(analysis.words, m.words).lowered) name += word + ' ';
      out[i] = names.emplace(name, i).first->second;
    } else if (m.antecedent >= 0) {
      out[i] = out[static_cast<std::size_t>(m.antecedent)];
    }
  }
  return out;
}

std::vector<PairSide> pair_sides(const Analysis& analysis) {
  const auto kinds = resolved_kinds(analysis.mentions);
  const auto same = identities(analysis);
  std::vector<PairSide> out;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i]) out.push_back({i, analysis.mentions[i].words, *kinds[i], same[i]});
  }
  return out;
}

void append(Reading& whole, Reading part, std::size_t code_points) {
  const auto words = whole.analysis.words.size();
  const auto mentions = whole.analysis.mentions.size();
  for (Word& w : part.analysis.words) {
    w.span.begin += code_points;
    w.span.end += code_points;
    if (w.head >= 0) w.head += static_cast<std::int32_t>(words);
    whole.analysis.words.push_back(std::move(w));
  }
  for (const WordRange& s : part.analysis.sentences)
    whole.analysis.sentences.push_back({s.begin + words, s.end + words});
  for (Mention m : part.analysis.mentions) {
    m.words = {m.words.begin + words, m.words.end + words};
    m.head += words;
    if (m.antecedent >= 0) m.antecedent += static_cast<std::int32_t>(mentions);
    whole.analysis.mentions.push_back(m);
  }
  for (RelationCue c : part.cues) {
    c.subject += mentions;
    c.object += mentions;
    if (c.speaker >= 0) c.speaker += static_cast<std::int32_t>(mentions);
    whole.cues.push_back(c);
  }
}

// The words that a stretch of the text touches.
WordRange words_in(const std::vector<Word>& words, Span span) {
  std::size_t begin = 0;
  while (begin + 1 < words.size() && words[begin].span.end <= span.begin) ++begin;
  std::size_t end = begin + 1;
  while (end < words.size() && words[end].span.begin < span.end) ++end;
  return {begin, end};
}

}  // namespace

struct Reader::Parts {
  Parts(const std::filesystem::path& path, const KnownNames& known)
      : file(path),
        names(known),
        wordpiece(file),
        encoder(file),
        syntax(file),
        mentions(file),
        coreference(file),
        pairs(file),
        calibration(file.config().at("calibration")) {}

  // What one section is read into.
  struct Read {
    std::vector<Atom> atoms;
    EncodedText encoded;
    Matrix rows;
    Analysis analysis;
  };

  EncodedText encode(const std::vector<Atom>& atoms, Workspace& workspace) const;
  Read read(std::string_view text, Workspace& workspace) const;

  ModelFile file;
  const KnownNames& names;
  WordPiece wordpiece;
  Encoder encoder;
  Syntax syntax;
  MentionFinder mentions;
  Coreference coreference;
  PairScorer pairs;
  Calibration calibration;
  mutable WorkspacePool workspaces;
};

EncodedText Reader::Parts::encode(const std::vector<Atom>& atoms, Workspace& workspace) const {
  std::vector<std::int32_t> pieces;
  std::vector<std::size_t> sizes;
  for (const Atom& atom : atoms) {
    const std::size_t before = pieces.size();
    wordpiece.pieces(is_run_of_signs(atom) ? atom.form.substr(0, 1) : atom.form, pieces);
    sizes.push_back(pieces.size() - before);
  }
  EncodedText out;
  std::vector<std::int32_t> ids;
  std::vector<std::uint8_t> cases;
  std::size_t at = 0;
  for (const AtomRange& range : split_windows(atoms, sizes, window_pieces)) {
    EncodedWindow window;
    window.atoms = range;
    window.first_row = ids.size();
    ids.push_back(wordpiece.cls());
    cases.push_back(0);
    for (std::size_t a = range.begin; a < range.end; ++a) {
      out.atom_first_row.push_back(ids.size());
      for (std::size_t k = 0; k < sizes[a]; ++k) {
        ids.push_back(pieces[at++]);
        cases.push_back(case_id(atoms[a].shape, k == 0 ? atoms[a].separator : Separator::none));
      }
      out.atom_last_row.push_back(ids.size() - 1);
    }
    ids.push_back(wordpiece.sep());
    cases.push_back(0);
    window.rows = ids.size() - window.first_row;
    out.windows.push_back(window);
  }
  out.hidden = Matrix(ids.size(), encoder.width());
  float* to = out.hidden.values.data();
  for (std::size_t first = 0; first < out.windows.size(); first += windows_at_once) {
    std::vector<Window> batch;
    for (std::size_t w = first; w < std::min(first + windows_at_once, out.windows.size()); ++w) {
      const EncodedWindow& place = out.windows[w];
      batch.push_back(
          {std::span(ids).subspan(place.first_row, place.rows), std::span(cases).subspan(place.first_row, place.rows)});
    }
    const Encoding encoding = encoder.encode(batch, workspace);
    to = std::copy(encoding.hidden.begin(), encoding.hidden.end(), to);
  }
  return out;
}

Reader::Parts::Read Reader::Parts::read(std::string_view text, Workspace& workspace) const {
  Read out;
  out.atoms = split_atoms(text);
  out.encoded = encode(out.atoms, workspace);
  syntax.segment(out.atoms, out.encoded, out.analysis, workspace);
  if (out.analysis.words.empty()) return out;
  out.rows = word_rows(out.encoded);
  syntax.parse(out.rows, out.analysis, workspace);
  mentions.find(out.rows, names, out.analysis, workspace);
  std::vector<WordRange> ranges;
  for (const Mention& m : out.analysis.mentions) ranges.push_back(m.words);
  coreference.link(range_rows(out.encoded, ranges), out.analysis, workspace);
  return out;
}

Reader::Reader(const std::filesystem::path& model, const KnownNames& names)
    : parts_(std::make_unique<Parts>(model, names)) {}
Reader::~Reader() = default;

const Calibration& Reader::calibration() const { return parts_->calibration; }

Reading Reader::read(std::string_view text) const {
  const auto workspace = parts_->workspaces.lease();
  Reading whole;
  for (const Section& section : split_sections(text, section_bytes)) {
    Parts::Read read = parts_->read(section.text, *workspace);
    Reading part{std::move(read.analysis), {}};
    part.cues =
        parts_->pairs.score({read.encoded, part.analysis.words, read.rows}, pair_sides(part.analysis), *workspace);
    append(whole, std::move(part), section.begin);
  }
  return whole;
}

Analysis Reader::analyse(std::string_view text) const {
  const auto workspace = parts_->workspaces.lease();
  Reading whole;
  for (const Section& section : split_sections(text, section_bytes))
    append(whole, {parts_->read(section.text, *workspace).analysis, {}}, section.begin);
  return std::move(whole.analysis);
}

std::vector<RelationCue> Reader::relate(std::string_view text, Span subject, Span object) const {
  const auto workspace = parts_->workspaces.lease();
  const Parts::Read read = parts_->read(text.substr(0, section_bytes), *workspace);
  if (read.analysis.words.empty()) return {};
  const auto side = [&](Span span, std::size_t mention) {
    PairSide out;
    out.mention = mention;
    out.identity = mention;
    out.words = words_in(read.analysis.words, span);
    out.kind = parts_->mentions.likeliest_kind(read.rows, out.words, *workspace);
    return out;
  };
  const PairSide from = side(subject, 0);
  const PairSide to = side(object, 1);
  if (read.encoded.word_window[from.words.begin] != read.encoded.word_window[to.words.begin]) return {};
  return parts_->pairs.score_all({read.encoded, read.analysis.words, read.rows}, from, to, *workspace);
}

}  // namespace actorgraph::extract
