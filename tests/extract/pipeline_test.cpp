// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/pipeline.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "graph/model/code_points.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

TEST(Extractor, RefusesAModelThatIsNotThere) {
  ExtractorOptions no_model;
  no_model.model = "/nowhere/model";
  EXPECT_THROW(Extractor{no_model}, ModelError);
}

TEST(Extractor, SaysWhichLinesOfAnActorFileItPassedOver) {
  const std::string file = testing::TempDir() + "actors.dictionary";
  std::ofstream(file) << "# my actors\nNOBODY_KNOWS_THIS\nTESTLAND_ [TST]\n";
  ExtractorOptions own_actors;
  own_actors.actor_files = {file};
  const Extractor extractor(own_actors);
  ASSERT_EQ(extractor.notes().size(), 1U);
  EXPECT_EQ(extractor.notes()[0].line, 2U);
}

TEST(Extractor, TellsWhoLeadsWhomWithTheWordsThatSayIt) {
  Article article;
  article.text = "Khalifa Haftar is the commander of the Libyan National Army.";
  article.date = "2018-02-20";
  const Extraction extraction = Extractor().extract(article);
  const auto leads = std::ranges::find(extraction.statements, Predicate::leads, &ExtractedStatement::predicate);
  ASSERT_NE(leads, extraction.statements.end());
  EXPECT_EQ(extraction.actors[leads->subject].name, "Khalifa Haftar");
  EXPECT_EQ(extraction.actors[leads->object].name, "Libyan National Army");
  EXPECT_EQ(leads->polarity, Polarity::affirmed);
  EXPECT_EQ(CodePoints(article.text).slice(leads->evidence),
            "Khalifa Haftar is the commander of the Libyan National Army");
}

TEST(Extractor, SaysNothingOfAnEmptyArticle) {
  const Extraction extraction = Extractor().extract(Article{});
  EXPECT_TRUE(extraction.actors.empty());
  EXPECT_TRUE(extraction.statements.empty());
}

}  // namespace
}  // namespace actorgraph::extract
