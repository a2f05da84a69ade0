// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "graph/model/error.hpp"
#include "render/export/writer.hpp"
#include "tests/render/golden.hpp"

namespace actorgraph::render {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<Actor> actors() {
  return {{1, "Khalifa Haftar", ActorKind::person, {"Haftar", "Khaftar"}},
          {2, "Libyan National Army", ActorKind::armed_group, {"LNA"}},
          {3, "Bread, Land & \"Freedom\"", ActorKind::party, {}},
          {4, "=1+1", ActorKind::organization, {"a\\b"}}};
}

ExportStatement row(StatementId id, ActorId subject, Predicate predicate, ActorId object) {
  Statement said;
  said.id = id;
  said.article = 1;
  said.subject = subject;
  said.predicate = predicate;
  said.object = object;
  said.date = "2018-02-20";
  said.confidence = 0.87;
  said.evidence = "headed by Khalifa Haftar";
  said.span = {10, 34};
  return {said, "Libya prompts Russia", "2018-02-20", "Sputnik", "https://example.org/a b", "The army, headed by him."};
}

std::vector<ExportStatement> rows() {
  ExportStatement denied = row(2, 3, Predicate::supports, 1);
  denied.statement.polarity = Polarity::negated;
  denied.statement.modality = Modality::alleged;
  denied.statement.attribution = 4;
  denied.statement.date = "2018";
  denied.statement.place = "Tripoli";
  denied.statement.evidence = "it said:\n\"never\"";
  ExportStatement bare = row(3, 2, Predicate::meets, 4);
  bare.statement.article = 2;
  bare.statement.date.clear();
  bare.article_title = bare.article_date = bare.article_source = bare.article_url = bare.sentence = "";
  return {row(1, 1, Predicate::leads, 2), denied, bare};
}

std::string written(ExportFormat format) {
  std::ostringstream out;
  const auto writer = make_writer(format, out);
  for (const Actor& actor : actors()) writer->actor(actor);
  for (const ExportStatement& statement : rows()) writer->statement(statement);
  writer->finish();
  return out.str();
}

TEST(Export, InEachFormatIsTheGoldenOne) {
  for (const std::string name : {"csv", "jsonl", "ntriples", "graphml", "dot"})
    expect_golden("export." + name, written(export_format_named(name).value()));
}

TEST(Export, KnowsItsFormatsByName) {
  EXPECT_EQ(export_format_named("graphml"), ExportFormat::graphml);
  EXPECT_EQ(export_format_named("xlsx"), std::nullopt);
}

TEST(Export, ToAStreamThatFailsIsAnError) {
  for (const auto format :
       {ExportFormat::csv, ExportFormat::jsonl, ExportFormat::ntriples, ExportFormat::graphml, ExportFormat::dot}) {
    std::ostringstream out;
    const auto writer = make_writer(format, out);
    out.setstate(std::ios::badbit);
    EXPECT_THROW(writer->finish(), Error);
  }
}

TEST(Export, OfAStatementWhoseActorIsMissingIsAnError) {
  std::ostringstream out;
  EXPECT_THROW(make_writer(ExportFormat::csv, out)->statement(row(1, 8, Predicate::leads, 9)), Error);
}

TEST(CsvExport, GuardsAgainstFormulasAndQuotes) {
  const std::string csv = written(ExportFormat::csv);
  EXPECT_THAT(csv, HasSubstr(",'=1+1,"));
  EXPECT_THAT(csv, HasSubstr("\"Bread, Land & \"\"Freedom\"\"\""));
  EXPECT_THAT(csv, HasSubstr("\"it said:\n\"\"never\"\"\""));
}

TEST(JsonlExport, IsAnObjectALine) {
  std::istringstream lines(written(ExportFormat::jsonl));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) EXPECT_EQ(nlohmann::json::parse(line).at("id"), count + 1);
  EXPECT_EQ(count, 3U);
}

TEST(NtriplesExport, AssertsOnlyWhatIsActualAndNotDenied) {
  const std::string triples = written(ExportFormat::ntriples);
  EXPECT_THAT(triples,
              HasSubstr("<urn:actorgraph:actor:1> <urn:actorgraph:vocabulary:leads> <urn:actorgraph:actor:2> .\n"));
  EXPECT_THAT(triples, Not(HasSubstr("<urn:actorgraph:actor:3> <urn:actorgraph:vocabulary:supports>")));
}

TEST(NtriplesExport, EncodesWhatAnIriMayNotHold) {
  EXPECT_THAT(written(ExportFormat::ntriples), HasSubstr("<https://example.org/a%20b>"));
  std::ostringstream out;
  ExportStatement odd = row(1, 1, Predicate::leads, 2);
  odd.article_url = "not an address";
  make_writer(ExportFormat::ntriples, out)->statement(odd);
  EXPECT_THAT(out.str(), HasSubstr("<http://purl.org/dc/terms/source> \"not an address\" ."));
}

}  // namespace
}  // namespace actorgraph::render
