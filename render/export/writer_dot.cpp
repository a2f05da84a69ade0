// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The DOT language: everything as it is, for graphs that somebody lays out with tools of their own. A picture to be
// read is made by render/diagram.
#include "render/detail/writers.hpp"
#include "render/diagram/label.hpp"
#include "render/text.hpp"

namespace actorgraph::render::detail {
namespace {

std::string quoted(std::string_view text) {
  std::string label = as_label({printable(text)});
  replace_all(label, "\"", "\\\"");
  return '"' + label + '"';
}

class DotWriter final : public Writer {
 public:
  explicit DotWriter(std::ostream& out) : out_(out) { out_ << "digraph actorgraph {\n"; }

  void actor(const Actor& actor) override {
    out_ << "  a" << std::to_string(actor.id) << " [label=" << quoted(actor.name) << ", kind=" << name(actor.kind)
         << "];\n";
  }

  void statement(const ExportStatement& row) override {
    const Statement& said = row.statement;
    out_ << "  a" << std::to_string(said.subject) << " -> a" << std::to_string(said.object)
         << " [label=" << quoted(in_words(name(said.predicate))) << ", polarity=" << name(said.polarity)
         << ", modality=" << name(said.modality) << ", confidence=" << number(said.confidence);
    if (!said.date.empty()) out_ << ", date=" << quoted(said.date);
    if (said.polarity == Polarity::negated) out_ << ", style=dashed";
    if (info(said.predicate).symmetric) out_ << ", dir=none";
    out_ << "];\n";
  }

  void finish() override {
    out_ << "}\n";
    flush(out_);
  }

 private:
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Writer> dot_writer(std::ostream& out) { return std::make_unique<DotWriter>(out); }

}  // namespace actorgraph::render::detail
