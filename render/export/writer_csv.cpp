// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Comma-separated values after RFC 4180: a row a statement, CRLF line ends, quotes where needed.
#include "render/detail/writers.hpp"

namespace actorgraph::render::detail {
namespace {

constexpr std::string_view header =
    "statement,subject,subject_kind,predicate,object,object_kind,polarity,modality,attribution,date,place,confidence,"
    "plover,cameo,evidence,sentence,begin,end,article,article_title,article_date,article_source,article_url\r\n";

// A spreadsheet takes a cell that begins so for a formula and may run it; an apostrophe in front makes it text.
bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string cell(std::string_view text) {
  std::string guarded = looks_like_formula(text) ? "'" : "";
  guarded += text;
  if (guarded.find_first_of(",\"\r\n") == std::string::npos) return guarded;
  std::string quoted = "\"";
  for (const char letter : guarded) quoted.append(letter == '"' ? 2 : 1, letter);
  return quoted + '"';
}

class CsvWriter final : public Writer {
 public:
  explicit CsvWriter(std::ostream& out) : out_(out) { out_ << header; }

  void actor(const Actor& actor) override { names_.add(actor); }

  void statement(const ExportStatement& row) override {
    const Statement& said = row.statement;
    const EventCode code = event_code(said.predicate, said.modality, said.polarity);
    const auto& subject = names_.of(said.subject);
    const auto& object = names_.of(said.object);
    out_ << std::to_string(said.id) << ',' << cell(subject.name) << ',' << name(subject.kind) << ','
         << name(said.predicate) << ',' << cell(object.name) << ',' << name(object.kind) << ',' << name(said.polarity)
         << ',' << name(said.modality) << ',' << (said.attribution ? cell(names_.of(*said.attribution).name) : "")
         << ',' << cell(said.date) << ',' << cell(said.place) << ',' << number(said.confidence) << ',' << code.plover
         << ',' << code.cameo << ',' << cell(said.evidence) << ',' << cell(row.sentence) << ','
         << std::to_string(said.span.begin) << ',' << std::to_string(said.span.end) << ','
         << std::to_string(said.article) << ',' << cell(row.article_title) << ',' << cell(row.article_date) << ','
         << cell(row.article_source) << ',' << cell(row.article_url) << "\r\n";
  }

  void finish() override { flush(out_); }

 private:
  std::ostream& out_;
  ActorNames names_;
};

}  // namespace

std::unique_ptr<Writer> csv_writer(std::ostream& out) { return std::make_unique<CsvWriter>(out); }

}  // namespace actorgraph::render::detail
