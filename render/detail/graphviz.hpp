// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Graphviz's C interface as owned values. Graphviz keeps global state, so only one thread may hold a graph at a time:
// a Graph locks the rest out while it lives.
#pragma once

#include <cgraph.h>

#include <mutex>
#include <string>

namespace actorgraph::render::detail {

class Graph {
 public:
  Graph();
  ~Graph();
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;

  // A node of that name; the same node for the same name.
  Agnode_t* node(const std::string& name);
  // Always a new edge.
  Agedge_t* edge(Agnode_t* from, Agnode_t* to);

  // For the graph itself; as default for all nodes; for all edges; for one node or edge. The value is taken as it is,
  // escapes of labels included.
  void set(const char* attribute, const std::string& value);
  void set_html(const char* attribute, const std::string& value);
  void set_for_nodes(const char* attribute, const std::string& value);
  void set_for_edges(const char* attribute, const std::string& value);
  void set(Agnode_t* node, const char* attribute, const std::string& value);
  void set(Agedge_t* edge, const char* attribute, const std::string& value);

  // In the DOT language, not laid out.
  [[nodiscard]] std::string dot() const;
  // Laid out by the engine that its attribute layout names, and drawn ("svg", "png", "pdf"). Throws Error with what
  // Graphviz says. The graph is used up by it.
  [[nodiscard]] std::string draw(const std::string& format);

 private:
  std::lock_guard<std::mutex> lock_;
  Agraph_t* graph_;
};

}  // namespace actorgraph::render::detail
