// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_draw.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/actor_choice.hpp"
#include "cli/database_option.hpp"
#include "cli/filter_options.hpp"
#include "cli/output.hpp"
#include "graph/compressed_graph.hpp"
#include "graph/model/error.hpp"
#include "graph/query/around.hpp"
#include "graph/query/between.hpp"
#include "graph/query/whole.hpp"
#include "graph/stored_graph.hpp"
#include "render/diagram/diagram.hpp"
#include "storage/store.hpp"

namespace actorgraph::cli {
namespace {

struct DrawOptions {
  std::filesystem::path database;
  std::string what;
  std::string around;
  std::vector<std::string> between;
  std::size_t hops = 1;
  std::size_t limit = 40;
  FilterOptions filter;
  std::filesystem::path output;
};

struct Picture {
  graph::Subgraph subgraph;
  render::DiagramOptions options;
};

render::DiagramFormat format_of(const std::filesystem::path& output) {
  if (output == "-") return render::DiagramFormat::dot;
  if (const auto format = render::diagram_format_of(output.string())) return *format;
  throw UsageError(
      fmt::format("'{}' has an unknown ending; name a file with .svg, .png, .pdf or .dot", output.string()));
}

Picture picture_around(const DrawOptions& options, const storage::Store& store) {
  const Actor centre = choose_actor(store, options.around);
  const graph::AroundQuestion question{filter_from(options.filter), options.hops, options.limit};
  return {graph::around(graph::StoredGraph(store), centre.id, question),
          {.title = centre.name, .focus = {centre.id}, .limit = options.limit}};
}

Picture picture_between(const DrawOptions& options, const storage::Store& store) {
  const Actor one = choose_actor(store, options.between[0]);
  const Actor other = choose_actor(store, options.between[1]);
  const graph::BetweenQuestion question{filter_from(options.filter), options.limit};
  return {
      graph::between(graph::StoredGraph(store), one.id, other.id, question),
      {.title = fmt::format("{} and {}", one.name, other.name), .focus = {one.id, other.id}, .limit = options.limit}};
}

Picture picture_of_all(const DrawOptions& options, const storage::Store& store) {
  const graph::WholeQuestion question{filter_from(options.filter), options.limit};
  return {graph::whole(graph::CompressedGraph(store), question), {.title = "", .focus = {}, .limit = options.limit}};
}

Picture picture_from(const DrawOptions& options, const storage::Store& store) {
  if (!options.around.empty()) return picture_around(options, store);
  if (!options.between.empty()) return picture_between(options, store);
  return picture_of_all(options, store);
}

int run_draw(const DrawOptions& options, Console& console) {
  const render::DiagramFormat format = format_of(options.output);
  const storage::Store store(options.database, storage::Access::read_only);
  const Picture picture = picture_from(options, store);
  const std::string bytes = render::draw(picture.subgraph, format, picture.options);
  write_output(options.output, console, [&](std::ostream& out) { out << bytes; });
  return 0;
}

}  // namespace

Run describe_draw(CLI::App& app) {
  const auto options = std::make_shared<DrawOptions>();
  app.add_option("WHAT", options->what, "all: the best connected actors of the database (the default)")
      ->check(CLI::IsMember({"all"}).description(""))
      ->type_name("");
  CLI::Option* around =
      app.add_option("--around", options->around, "The neighbourhood of this actor")->type_name("NAME");
  app.add_option("--hops", options->hops, "How many steps around it (default: 1)")
      ->check(CLI::Range(1, 10).description(""))
      ->needs(around)
      ->type_name("NUMBER");
  app.add_option("--between", options->between, "What connects these two actors")
      ->expected(2)
      ->excludes(around)
      ->type_name("NAME NAME");
  app.add_option("-o,--output", options->output, "The file: .svg, .png, .pdf or .dot; - writes dot to standard output")
      ->required()
      ->type_name("FILE");
  app.add_option("--limit", options->limit, "At most so many actors (default: 40)")
      ->check(CLI::Range(1, 1000).description(""))
      ->type_name("NUMBER");
  add_filter_options(app, options->filter);
  add_database_option(app, options->database);
  app.footer(
      "Examples:\n  actorgraph draw --around Haftar --hops 2 -o haftar.svg\n"
      "  actorgraph draw --between Haftar Russia -o both.pdf\n  actorgraph draw all --since 2018 -o all.png");
  return [options](Console& console) { return run_draw(*options, console); };
}

}  // namespace actorgraph::cli
