// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Reads article JSON, stores it, asks and draws, with nothing but the installed headers and libraries.
#include <filesystem>
#include <iostream>
#include <sstream>

#include "extract/source/source.hpp"
#include "graph/query/around.hpp"
#include "graph/stored_graph.hpp"
#include "render/diagram/diagram.hpp"
#include "storage/store.hpp"

using namespace actorgraph;

int main() {
  std::istringstream input(
      R"({"article": {"text": "Haftar leads the LNA."}, "actors": [{"id": 1, "name": "Haftar", "kind": "person"},)"
      R"({"id": 2, "name": "LNA", "kind": "armed_group"}], "triples": [{"subject": 1, "predicate": "leads", "object": 2}]})");
  std::filesystem::remove("consumer.db");
  storage::Store store("consumer.db", storage::Access::read_write);
  extract::read_source("-", input, [&](extract::SourceItem&& item) {
    if (const auto* extraction = std::get_if<Extraction>(&item.content)) store.add(*extraction);
    return true;
  });
  const graph::Subgraph answer = graph::around(graph::StoredGraph(store), store.find_actors("Haftar").at(0).id);
  const std::string picture = render::draw(answer, render::DiagramFormat::dot);
  std::cout << picture;
  return answer.triples.size() == 1 && picture.find("Haftar") != std::string::npos ? 0 : 1;
}
