// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/json/article_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

using nlohmann::json;
using testing::HasSubstr;

// An accent before the evidence makes bytes and code points differ.
Extraction example() {
  Extraction extraction;
  extraction.article = {
      .id = "x", .title = "", .date = "2018-02-20", .source = "Sputnik", .url = "", .text = "É. GNA asks Russia."};
  extraction.actors = {
      {.name = "GNA", .kind = ActorKind::government, .aliases = {"the GNA"}, .mentions = {{3, 6}}, .known = true},
      {.name = "Russia", .kind = ActorKind::country, .aliases = {}, .mentions = {{12, 18}}, .known = false}};
  extraction.statements = {{.subject = 0,
                            .predicate = Predicate::requests_aid_from,
                            .object = 1,
                            .polarity = Polarity::affirmed,
                            .modality = Modality::alleged,
                            .attribution = 1,
                            .date = "2018-02",
                            .place = "",
                            .confidence = 0.87654321,
                            .evidence = {3, 18},
                            .sentence = {3, 19}}};
  return extraction;
}

std::string error_of(const std::string& text) {
  try {
    (void)extraction_from_json(json::parse(text));
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

TEST(ArticleJson, WritesTheFieldsInTheirOrder) {
  EXPECT_EQ(
      article_json(example()),
      R"({"article":{"id":"x","title":null,"date":"2018-02-20","source":"Sputnik","url":null,"text":"É. GNA asks Russia."},)"
      R"("actors":[{"id":"a1","name":"GNA","kind":"government","known":true,"aliases":["the GNA"],"mentions":[[3,6]]},)"
      R"({"id":"a2","name":"Russia","kind":"country","known":false,"aliases":[],"mentions":[[12,18]]}],)"
      R"("triples":[{"subject":"a1","predicate":"requests_aid_from","object":"a2","polarity":"affirmed",)"
      R"("modality":"alleged","attribution":"a2","date":"2018-02","place":null,"confidence":0.8765,)"
      R"("evidence":"GNA asks Russia","begin":3,"end":18,"sentence":[3,19],"plover":"REQUEST","cameo":"023"}]})");
}

TEST(ArticleJson, ComesBackAsItWas) {
  const std::string once = article_json(example());
  EXPECT_EQ(article_json(extraction_from_json(json::parse(once))), once);
}

TEST(ArticleJson, WithoutTheTextTheEvidenceKeepsItsPlace) {
  const Extraction back = extraction_from_json(json::parse(article_json(example(), false)));
  EXPECT_EQ(back.article.text, "   GNA asks Russia ");
  EXPECT_EQ(back.statements[0].evidence, (Span{3, 18}));
}

TEST(ArticleJson, NeedsOnlyWhatCannotBeGuessed) {
  const Extraction extraction = extraction_from_json(json::parse(
      R"({"article": {}, "actors": [{"id": 1, "name": "A", "kind": "person"}, {"id": 2, "name": "B", "kind": "party"}],
          "triples": [{"subject": 1, "predicate": "leads", "object": 2}]})"));
  ASSERT_EQ(extraction.statements.size(), 1U);
  EXPECT_EQ(extraction.statements[0].object, 1U);
  EXPECT_EQ(extraction.statements[0].polarity, Polarity::affirmed);
  EXPECT_EQ(extraction.statements[0].attribution, std::nullopt);
  EXPECT_EQ(extraction.statements[0].confidence, 1.0);
}

TEST(ArticleJson, SaysWhichValueIsWrong) {
  const std::string actors = R"("actors": [{"id": "a", "name": "A", "kind": "person"}])";
  const auto with = [&](const std::string& rest) { return R"({"article": {"text": "A."}, )" + actors + rest + "}"; };
  EXPECT_THAT(error_of(R"({"actors": []})"), HasSubstr("no \"article\""));
  EXPECT_THAT(error_of(R"({"article": 3})"), HasSubstr("object"));
  EXPECT_THAT(error_of(R"({"article": {"title": []}})"), HasSubstr("\"title\" is not a string"));
  EXPECT_THAT(error_of(R"({"article": {}, "actors": {}})"), HasSubstr("\"actors\" is not a list"));
  EXPECT_THAT(error_of(R"({"article": {}, "actors": [{"id": "a", "name": "A", "kind": "ghost"}]})"),
              HasSubstr("ghost"));
  EXPECT_THAT(error_of(R"({"article": {}, "actors": [{"id": "a", "kind": "person"}]})"), HasSubstr("no \"name\""));
  EXPECT_THAT(error_of(with(R"(, "triples": [{"subject": "a", "predicate": "likes", "object": "a"}])")),
              HasSubstr("likes"));
  EXPECT_THAT(error_of(with(R"(, "triples": [{"subject": "b", "predicate": "leads", "object": "a"}])")),
              HasSubstr("no actor's id"));
  EXPECT_THAT(
      error_of(with(R"(, "triples": [{"subject": "a", "predicate": "leads", "object": "a", "confidence": "x"}])")),
      HasSubstr("\"confidence\""));
  EXPECT_THAT(error_of(with(R"(, "triples": [{"subject": "a", "predicate": "leads", "object": "a", "begin": -1}])")),
              HasSubstr("offset"));
  EXPECT_THAT(
      error_of(with(R"(, "triples": [{"subject": "a", "predicate": "leads", "object": "a", "begin": 0, "end": 9}])")),
      HasSubstr("behind the end"));
  EXPECT_THAT(
      error_of(
          R"({"article": {}, "actors": [{"id": "a", "name": "A", "kind": "person", "mentions": [[0, 9999999999]]}]})"),
      HasSubstr("larger than any article"));
}

}  // namespace
}  // namespace actorgraph::extract
