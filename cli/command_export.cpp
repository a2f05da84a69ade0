// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/command_export.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "cli/database_option.hpp"
#include "cli/output.hpp"
#include "graph/model/error.hpp"
#include "render/export/writer.hpp"
#include "storage/store.hpp"

namespace actorgraph::cli {
namespace {

struct ExportOptions {
  std::filesystem::path database;
  std::string format;
  std::filesystem::path output = "-";
};

render::ExportFormat format_from(const std::string& name) {
  if (const auto format = render::export_format_named(name)) return *format;
  throw UsageError(fmt::format("'{}' is no format; see `actorgraph export --help`", name));
}

render::ExportStatement export_statement(const storage::StatementRecord& record) {
  return {record.statement,      record.article_title, record.article_date,
          record.article_source, record.article_url,   record.sentence};
}

int run_export(const ExportOptions& options, Console& console) {
  const render::ExportFormat format = format_from(options.format);
  const storage::Store store(options.database, storage::Access::read_only);
  write_output(options.output, console, [&](std::ostream& out) {
    const auto writer = render::make_writer(format, out);
    store.all_actors([&](const Actor& actor) { writer->actor(actor); });
    store.all_statements([&](const storage::StatementRecord& record) { writer->statement(export_statement(record)); });
    writer->finish();
  });
  return 0;
}

}  // namespace

Run describe_export(CLI::App& app) {
  const auto options = std::make_shared<ExportOptions>();
  app.add_option("--format", options->format, "csv, jsonl, ntriples, dot or graphml")->required()->type_name("NAME");
  app.add_option("-o,--output", options->output, "The file (default: standard output)")->type_name("FILE");
  add_database_option(app, options->database);
  app.footer("Example:\n  actorgraph export --format ntriples -o libya.nt");
  return [options](Console& console) { return run_export(*options, console); };
}

}  // namespace actorgraph::cli
