// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/detail/picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "render/diagram/bundle.hpp"
#include "render/diagram/label.hpp"
#include "render/diagram/layout.hpp"
#include "render/diagram/legend.hpp"
#include "render/text.hpp"

namespace actorgraph::render {
namespace {

// A browser takes the first that it has; Graphviz, when it measures, what fontconfig gives for the first.
constexpr const char* font = "Helvetica,Arial,sans-serif";
constexpr std::size_t name_width = 18;

std::string decimal(double value) { return fmt::format("{:.2f}", value); }

// Both grow with the logarithm: a hundred articles are not a hundred times as wide as one.
double line_width(std::uint32_t support) { return std::min(5.0, 1.1 + 0.7 * std::log2(std::max(support, 1U))); }
double name_size(std::uint64_t support) { return 11 + std::min(5.0, std::log2(1.0 + static_cast<double>(support))); }

class Builder {
 public:
  Builder(const graph::Subgraph& subgraph, const DiagramOptions& options, detail::Graph& picture)
      : subgraph_(subgraph), options_(options), picture_(picture) {}

  void build() {
    lines_ = bundles(subgraph_);
    const std::size_t all = lines_.size();
    lines_ = best_of(std::move(lines_), most_lines(subgraph_.actors.size()), options_.focus);
    layout_ = layout_for(subgraph_.actors.size(), lines_.size());
    set_defaults();
    add_legend(all);
    add_actors();
    for (const Bundle& line : lines_) add_line(line);
  }

 private:
  void set_defaults() {
    picture_.set("layout", layout_.engine);
    picture_.set("charset", "UTF-8");
    picture_.set("fontname", font);
    picture_.set("bgcolor", "white");
    picture_.set("pad", "0.3");
    picture_.set("outputorder", "edgesfirst");
    picture_.set("overlap", "prism");
    picture_.set("splines", layout_.routed ? "true" : "line");
    picture_.set("ranksep", "0.55");
    picture_.set("nodesep", "0.35");
    picture_.set("labelloc", "t");
    picture_.set_for_nodes("fontname", font);
    picture_.set_for_nodes("fontcolor", "#1f1f1f");
    picture_.set_for_nodes("margin", "0.12,0.06");
    picture_.set_for_nodes("height", "0.3");
    picture_.set_for_nodes("width", "0.3");
    picture_.set_for_edges("fontname", font);
    picture_.set_for_edges("fontsize", "10");
    picture_.set_for_edges("arrowsize", "0.8");
  }

  void add_legend(std::size_t all_lines) {
    Legend legend;
    if (!options_.title.empty()) legend.title = printable(options_.title);
    for (const Actor& actor : subgraph_.actors) legend.kinds.insert(actor.kind);
    for (const Bundle& line : lines_) {
      legend.tones.insert(line.tone);
      legend.denied = legend.denied || line.denied;
      legend.supported = legend.supported || line.support > 1;
    }
    if (subgraph_.actors.empty()) legend.note = "There are no actors to draw.";
    if (lines_.size() < all_lines)
      legend.note = fmt::format("{} of {} lines are drawn, the best supported.", lines_.size(), all_lines);
    picture_.set_html("label", html_of(legend));
  }

  void add_actors() {
    std::unordered_map<ActorId, std::uint64_t> support;
    for (const Triple& triple : subgraph_.triples) {
      support[triple.subject] += triple.support;
      support[triple.object] += triple.support;
    }
    for (const Actor& actor : subgraph_.actors) add_actor(actor, support[actor.id]);
  }

  void add_actor(const Actor& actor, std::uint64_t support) {
    const KindStyle& style = style_of(actor.kind);
    const bool focused = std::ranges::find(options_.focus, actor.id) != options_.focus.end();
    const std::string name = printable(actor.name);
    Agnode_t* const node = picture_.node(unique(name, actor.id));
    picture_.set(node, "label", as_label(wrap(name, name_width)));
    picture_.set(node, "shape", std::string(style.shape));
    picture_.set(node, "style", std::string(style.style));
    picture_.set(node, "peripheries", std::to_string(style.borders));
    picture_.set(node, "fillcolor", std::string(style.fill));
    picture_.set(node, "color", std::string(style.border));
    picture_.set(node, "penwidth", focused ? "3" : "1.3");
    picture_.set(node, "fontsize", decimal(name_size(support)));
    nodes_[actor.id] = node;
  }

  // Graphviz knows nodes by name; two actors may share one.
  std::string unique(const std::string& name, ActorId id) {
    return taken_.insert(name).second ? name : fmt::format("{} (actor {})", name, id);
  }

  void add_line(const Bundle& line) {
    Agnode_t* const from = nodes_.at(line.from);
    Agnode_t* const to = nodes_.at(line.to);
    const std::string label = as_label(lines_of(line, layout_.label_lines));
    if (!layout_.labels_take_room) {
      picture_.set(add_edge(from, to, line, line.directed), "label", "  " + label + "  ");
      return;
    }
    Agnode_t* const words = add_words(label, line.tone);
    add_edge(from, words, line, false);
    add_edge(words, to, line, line.directed);
  }

  Agnode_t* add_words(const std::string& label, Tone tone) {
    Agnode_t* const words = picture_.node(unique(fmt::format("line {}", words_count_), words_count_));
    ++words_count_;
    picture_.set(words, "label", label);
    picture_.set(words, "shape", "plaintext");
    picture_.set(words, "style", "filled");
    picture_.set(words, "fillcolor", "#ffffff");
    picture_.set(words, "fontcolor", std::string(style_of(tone).colour));
    picture_.set(words, "fontsize", "9");
    picture_.set(words, "margin", "0.02,0");
    picture_.set(words, "height", "0.1");
    picture_.set(words, "width", "0.1");
    return words;
  }

  Agedge_t* add_edge(Agnode_t* from, Agnode_t* to, const Bundle& line, bool arrow) {
    Agedge_t* const edge = picture_.edge(from, to);
    const std::string colour(style_of(line.tone).colour);
    picture_.set(edge, "color", colour);
    picture_.set(edge, "fontcolor", colour);
    picture_.set(edge, "penwidth", decimal(line_width(line.support)));
    if (line.denied) picture_.set(edge, "style", "dashed");
    if (!arrow) picture_.set(edge, "dir", "none");
    return edge;
  }

  const graph::Subgraph& subgraph_;
  const DiagramOptions& options_;
  detail::Graph& picture_;
  Layout layout_;
  std::vector<Bundle> lines_;
  std::unordered_map<ActorId, Agnode_t*> nodes_;
  std::unordered_set<std::string> taken_;
  std::int64_t words_count_ = 1;
};

}  // namespace

graph::Subgraph limited(const graph::Subgraph& subgraph, std::size_t limit) {
  graph::Subgraph result;
  const auto count = static_cast<std::ptrdiff_t>(std::min(limit, subgraph.actors.size()));
  result.actors.assign(subgraph.actors.begin(), subgraph.actors.begin() + count);
  std::unordered_set<ActorId> kept;
  for (const Actor& actor : result.actors) kept.insert(actor.id);
  std::ranges::copy_if(subgraph.triples, std::back_inserter(result.triples), [&](const Triple& triple) {
    return kept.contains(triple.subject) && kept.contains(triple.object);
  });
  return result;
}

void build(const graph::Subgraph& subgraph, const DiagramOptions& options, detail::Graph& picture) {
  Builder(subgraph, options, picture).build();
}

}  // namespace actorgraph::render
