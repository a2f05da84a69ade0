// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_who.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "cli/actor_choice.hpp"
#include "cli/database_option.hpp"
#include "cli/filter_options.hpp"
#include "cli/triple_text.hpp"
#include "graph/model/error.hpp"
#include "graph/query/neighbours.hpp"
#include "graph/stored_graph.hpp"
#include "storage/store.hpp"

namespace actorgraph::cli {
namespace {

using nlohmann::ordered_json;

struct WhoOptions {
  std::filesystem::path database;
  std::string name;
  std::string predicate;
  std::string other;
  FilterOptions filter;
  std::size_t limit = 50;
  bool json = false;
};

struct Answer {
  Actor actor;
  std::vector<graph::Relation> relations;
  std::size_t left_out = 0;  // because of the limit
};

const Actor& subject(const Answer& answer, const graph::Relation& relation) {
  return relation.triple.subject == answer.actor.id ? answer.actor : relation.other;
}
const Actor& object(const Answer& answer, const graph::Relation& relation) {
  return relation.triple.subject == answer.actor.id ? relation.other : answer.actor;
}

graph::NeighboursQuestion question_from(const WhoOptions& options, const storage::Store& store) {
  graph::NeighboursQuestion question{.filter = filter_from(options.filter), .other = {}, .limit = 0};
  if (!options.predicate.empty() && !options.filter.predicate.empty() && options.predicate != options.filter.predicate)
    throw UsageError("two predicates are given; write one, or `actorgraph evidence NAME NAME` for all of two actors");
  if (!options.predicate.empty()) question.filter.predicate = predicate_from(options.predicate);
  if (!options.other.empty()) question.other = choose_actor(store, options.other).id;
  return question;
}

Answer ask(const WhoOptions& options, const storage::Store& store) {
  Answer answer{.actor = choose_actor(store, options.name), .relations = {}};
  answer.relations = graph::neighbours(graph::StoredGraph(store), answer.actor.id, question_from(options, store));
  if (options.limit > 0 && answer.relations.size() > options.limit) {
    answer.left_out = answer.relations.size() - options.limit;
    answer.relations.resize(options.limit);
  }
  return answer;
}

void print_relation(Console& console, const Answer& answer, const graph::Relation& relation,
                    const storage::Store& store) {
  const Triple& triple = relation.triple;
  fmt::print(
      console.out, "\n{}\n{}",
      triple_text(subject(answer, relation).name, triple.predicate, object(answer, relation).name, triple.polarity),
      support_lines(triple, store, "  "));
}

void print_text(Console& console, const Answer& answer, const storage::Store& store) {
  fmt::print(console.out, "{} ({})", answer.actor.name, name(answer.actor.kind));
  if (!answer.actor.aliases.empty()) fmt::print(console.out, ", also {}", fmt::join(answer.actor.aliases, ", "));
  fmt::print(console.out, ": {}\n", counted(answer.relations.size() + answer.left_out, "relation"));
  for (const graph::Relation& relation : answer.relations) print_relation(console, answer, relation, store);
  if (answer.left_out > 0) fmt::print(console.out, "\nand {} more; --limit 0 shows all\n", answer.left_out);
}

ordered_json or_null(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json actor_json(const Actor& actor) {
  return {{"id", actor.id}, {"name", actor.name}, {"kind", name(actor.kind)}, {"aliases", actor.aliases}};
}

ordered_json evidence_json(const storage::StatementRecord& record) {
  return {{"words", record.statement.evidence},          {"sentence", record.sentence},
          {"modality", name(record.statement.modality)}, {"title", or_null(record.article_title)},
          {"date", or_null(record.article_date)},        {"source", or_null(record.article_source)},
          {"url", or_null(record.article_url)}};
}

ordered_json relation_json(const Answer& answer, const graph::Relation& relation, const storage::Store& store) {
  const Triple& triple = relation.triple;
  const auto record = store.statement(triple.best_statement);
  return {{"subject", subject(answer, relation).name},
          {"predicate", name(triple.predicate)},
          {"object", object(answer, relation).name},
          {"polarity", name(triple.polarity)},
          {"other", actor_json(relation.other)},
          {"articles", triple.support},
          {"sources", triple.sources},
          {"first_date", or_null(triple.first_date)},
          {"last_date", or_null(triple.last_date)},
          {"confidence", triple.confidence},
          {"evidence", record ? evidence_json(*record) : ordered_json()}};
}

void print_json(Console& console, const Answer& answer, const storage::Store& store) {
  ordered_json relations = ordered_json::array();
  for (const graph::Relation& relation : answer.relations) relations.push_back(relation_json(answer, relation, store));
  console.out << ordered_json{{"actor", actor_json(answer.actor)}, {"relations", std::move(relations)}}.dump(2) << '\n';
}

int run_who(const WhoOptions& options, Console& console) {
  const storage::Store store(options.database, storage::Access::read_only);
  const Answer answer = ask(options, store);
  options.json ? print_json(console, answer, store) : print_text(console, answer, store);
  return 0;
}

}  // namespace

Run describe_who(CLI::App& app) {
  const auto options = std::make_shared<WhoOptions>();
  app.add_option("NAME", options->name, "The actor: a name, an alias, or a number such as '#12'")
      ->required()
      ->type_name("");
  app.add_option("PREDICATE", options->predicate, "Only this relation; see `actorgraph vocabulary`")->type_name("");
  app.add_option("OTHER", options->other, "Only relations with this actor")->type_name("");
  add_filter_options(app, options->filter);
  app.add_option("--limit", options->limit, "At most so many, the best supported first; 0: all (default: 50)")
      ->type_name("NUMBER");
  app.add_flag("--json", options->json, "Answer in JSON");
  add_database_option(app, options->database);
  app.footer(
      "Examples:\n  actorgraph who Haftar\n  actorgraph who Russia requests_aid_from --since 2018\n"
      "  actorgraph who Haftar leads 'Libyan National Army' --json");
  return [options](Console& console) { return run_who(*options, console); };
}

}  // namespace actorgraph::cli
