// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/detail/graphviz.hpp"

#include <fmt/format.h>
#include <gvc.h>

#include <cstdlib>
#include <memory>
#include <set>
#include <string_view>

#include "graph/model/error.hpp"

namespace actorgraph::render::detail {
namespace {

std::mutex& only_one() {
  static std::mutex mutex;
  return mutex;
}

// Graphviz's interface predates const; it writes to none of these.
char* text(const char* constant) { return const_cast<char*>(constant); }
char* text(const std::string& constant) { return text(constant.c_str()); }

// What Graphviz would print on standard error.
std::string& complaints() {
  static std::string said;
  return said;
}
int complain(char* said) {
  complaints() += said;
  return 0;
}

int append(void* out, const char* written) {
  static_cast<std::string*>(out)->append(written);
  return 0;
}
int no_flush(void* /*out*/) { return 0; }

Agdisc_t* writing_to_strings() {
  static Agiodisc_t io{AgIoDisc.afread, append, no_flush};
  static Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &io};
  return &discipline;
}

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

// One for the program's life: the text plugin remembers a font of the context it saw last, also when that is gone.
GVC_t* the_context() {
  static const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  return context.get();
}

class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* graph, const char* engine) : context_(context), graph_(graph) {
    // The engines go on drawing from the C library's random numbers where the last layout stopped.
    std::srand(1);
    srand48(1);
    if (gvLayout(context, graph, engine) != 0)
      throw Error(fmt::format("Graphviz cannot lay the diagram out with {} ({}); install the package graphviz.", engine,
                              complaints()));
  }
  ~Layout() { gvFreeLayout(context_, graph_); }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

 private:
  GVC_t* context_;
  Agraph_t* graph_;
};

// The engines that place by forces add numbers up in the order of addresses, so their last digits differ from run to
// run. Places are rounded here, and the lines drawn between the rounded places: then a picture's bytes are its own.
void place(GVC_t* context, Agraph_t* graph) {
  const std::string splines = agget(graph, text("splines"));
  agset(graph, text("splines"), text(""));
  {
    const Layout places(context, graph, agget(graph, text("layout")));
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node)) {
      const std::string rounded = fmt::format("{:.2f},{:.2f}", ND_coord(node).x, ND_coord(node).y);
      agsafeset(node, text("pos"), text(rounded), text(""));
    }
  }
  agset(graph, text("splines"), text(splines));
  agset(graph, text("overlap"), text("true"));
  agset(graph, text("layout"), text("nop"));
}

// The formats that the plugins on this machine write; asked for once, since each question leaks a little.
const std::set<std::string>& devices() {
  static const std::set<std::string> known = [] {
    std::set<std::string> names;
    int count = 0;
    char** const list = gvPluginList(the_context(), "device", &count, nullptr);
    for (int at = 0; at < count; ++at) {
      names.insert(list[at]);
      std::free(list[at]);
    }
    std::free(list);
    return names;
  }();
  return known;
}

}  // namespace

Graph::Graph() : lock_(only_one()), graph_(agopen(text("actorgraph"), Agdirected, writing_to_strings())) {
  complaints().clear();
  agseterrf(complain);
}

Graph::~Graph() {
  agclose(graph_);
  agseterrf(nullptr);
}

Agnode_t* Graph::node(const std::string& name) { return agnode(graph_, text(name), 1); }
Agedge_t* Graph::edge(Agnode_t* from, Agnode_t* to) { return agedge(graph_, from, to, nullptr, 1); }

void Graph::set(const char* attribute, const std::string& value) {
  agattr(graph_, AGRAPH, text(attribute), text(value));
}

void Graph::set_html(const char* attribute, const std::string& value) {
  char* const html = agstrdup_html(graph_, text(value));
  agattr(graph_, AGRAPH, text(attribute), html);
  agstrfree(graph_, html);
}

void Graph::set_for_nodes(const char* attribute, const std::string& value) {
  agattr(graph_, AGNODE, text(attribute), text(value));
}

void Graph::set_for_edges(const char* attribute, const std::string& value) {
  agattr(graph_, AGEDGE, text(attribute), text(value));
}

void Graph::set(Agnode_t* node, const char* attribute, const std::string& value) {
  agsafeset(node, text(attribute), text(value), text(""));
}

void Graph::set(Agedge_t* edge, const char* attribute, const std::string& value) {
  agsafeset(edge, text(attribute), text(value), text(""));
}

std::string Graph::dot() const {
  std::string written;
  agwrite(graph_, &written);
  return written;
}

std::string Graph::draw(const std::string& format) {
  GVC_t* const context = the_context();
  if (!devices().contains(format))
    throw Error(fmt::format("Graphviz here cannot write {}; install the package graphviz, or ask for .dot.", format));
  if (std::string_view(agget(graph_, text("layout"))) != "dot") place(context, graph_);
  const Layout layout(context, graph_, agget(graph_, text("layout")));
  char* data = nullptr;
  unsigned int size = 0;
  if (gvRenderData(context, graph_, format.c_str(), &data, &size) != 0 || data == nullptr)
    throw Error(
        fmt::format("Graphviz cannot draw the diagram as {} ({}); install the package graphviz, or ask for .dot.",
                    format, complaints()));
  std::string drawn(data, size);
  gvFreeRenderData(data);
  return drawn;
}

}  // namespace actorgraph::render::detail
