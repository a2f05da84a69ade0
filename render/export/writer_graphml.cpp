// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// GraphML for Gephi, yEd, Cytoscape and NetworkX: actors as nodes, a statement an edge.
#include <array>

#include "render/detail/writers.hpp"
#include "render/text.hpp"

namespace actorgraph::render::detail {
namespace {

struct Key {
  std::string_view name;
  std::string_view of;
  std::string_view type;
};
constexpr std::array keys{
    Key{"label", "node", "string"},        Key{"kind", "node", "string"},     Key{"aliases", "node", "string"},
    Key{"predicate", "edge", "string"},    Key{"polarity", "edge", "string"}, Key{"modality", "edge", "string"},
    Key{"attribution", "edge", "string"},  Key{"date", "edge", "string"},     Key{"place", "edge", "string"},
    Key{"confidence", "edge", "double"},   Key{"plover", "edge", "string"},   Key{"cameo", "edge", "string"},
    Key{"evidence", "edge", "string"},     Key{"sentence", "edge", "string"}, Key{"article", "edge", "string"},
    Key{"article_date", "edge", "string"}, Key{"source", "edge", "string"},   Key{"url", "edge", "string"}};

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : "; ") + text;
  return all;
}

class GraphmlWriter final : public Writer {
 public:
  explicit GraphmlWriter(std::ostream& out) : out_(out) {
    out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)" << '\n'
         << R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns">)" << '\n';
    for (const Key& key : keys)
      out_ << "  <key id=\"" << key.name << "\" for=\"" << key.of << "\" attr.name=\"" << key.name << "\" attr.type=\""
           << key.type << "\"/>\n";
    out_ << R"(  <graph id="actorgraph" edgedefault="directed">)" << '\n';
  }

  void actor(const Actor& actor) override {
    names_.add(actor);
    out_ << "    <node id=\"a" << std::to_string(actor.id) << "\">";
    data("label", actor.name);
    data("kind", name(actor.kind));
    data("aliases", joined(actor.aliases));
    out_ << "</node>\n";
  }

  void statement(const ExportStatement& row) override {
    const Statement& said = row.statement;
    const EventCode code = event_code(said.predicate, said.modality, said.polarity);
    out_ << "    <edge id=\"s" << std::to_string(said.id) << "\" source=\"a" << std::to_string(said.subject)
         << "\" target=\"a" << std::to_string(said.object) << "\">";
    data("predicate", name(said.predicate));
    data("polarity", name(said.polarity));
    data("modality", name(said.modality));
    if (said.attribution) data("attribution", names_.of(*said.attribution).name);
    data("date", said.date);
    data("place", said.place);
    data("confidence", number(said.confidence));
    data("plover", code.plover);
    data("cameo", code.cameo);
    data("evidence", said.evidence);
    data("sentence", row.sentence);
    data("article", row.article_title);
    data("article_date", row.article_date);
    data("source", row.article_source);
    data("url", row.article_url);
    out_ << "</edge>\n";
  }

  void finish() override {
    out_ << "  </graph>\n</graphml>\n";
    flush(out_);
  }

 private:
  // What is not known is left out.
  void data(std::string_view key, std::string_view value) {
    if (!value.empty()) out_ << "<data key=\"" << key << "\">" << as_xml(value) << "</data>";
  }

  std::ostream& out_;
  ActorNames names_;
};

}  // namespace

std::unique_ptr<Writer> graphml_writer(std::ostream& out) { return std::make_unique<GraphmlWriter>(out); }

}  // namespace actorgraph::render::detail
