// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Actors found by what people type.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/storage/sample.hpp"

namespace actorgraph::storage {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct NamesTest : testing::Test {
  NamesTest() {
    store.add(article("one",
                      {person("Recep Tayyip Erdoğan", {"Erdoğan"}), body("Côte d'Ivoire", ActorKind::country),
                       body("Lord's Resistance Army", ActorKind::armed_group, {"LRA"}),
                       person("Anders Fogh Rasmussen", {"Rasmussen"}), person("Lars Løkke Rasmussen", {"Rasmussen"})}));
    store.add(article("two", {person("Lars Løkke Rasmussen", {"Rasmussen"}), body("100% Party", ActorKind::party),
                              body("\"Bread\" Movement", ActorKind::party), person("Владимир Путин")}));
  }
  std::vector<std::string> found(std::string_view name) {
    std::vector<std::string> names;
    for (const Actor& each : store.find_actors(name)) names.push_back(each.name);
    return names;
  }
  Store store{":memory:", Access::read_write};
};

TEST_F(NamesTest, CaseAccentsAndArticlesDontMatter) {
  EXPECT_THAT(found("recep tayyip ERDOGAN"), ElementsAre("Recep Tayyip Erdoğan"));
  EXPECT_THAT(found("cote divoire"), ElementsAre("Côte d'Ivoire"));
  EXPECT_THAT(found("the Lord’s Resistance Army's"), ElementsAre("Lord's Resistance Army"));
  EXPECT_THAT(found("L.R.A."), ElementsAre("Lord's Resistance Army"));
  EXPECT_THAT(found("lars lokke rasmussen"), ElementsAre("Lars Løkke Rasmussen"));
  EXPECT_THAT(found("ВЛАДИМИР  путин"), ElementsAre("Владимир Путин"));
}

TEST_F(NamesTest, TheBestSupportedComesFirst) {
  EXPECT_THAT(found("Rasmussen"), ElementsAre("Lars Løkke Rasmussen", "Anders Fogh Rasmussen"));
}

TEST_F(NamesTest, WithoutAnExactNameAllWordsMustBeThere) {
  EXPECT_THAT(found("Fogh"), ElementsAre("Anders Fogh Rasmussen"));
  EXPECT_THAT(found("army resistance"), ElementsAre("Lord's Resistance Army"));
  EXPECT_THAT(found("army rasmussen"), IsEmpty());
}

TEST_F(NamesTest, SignsInNamesAreSafe) {
  EXPECT_THAT(found("100% Party"), ElementsAre("100% Party"));
  EXPECT_THAT(found("\"Bread\" Movement"), ElementsAre("\"Bread\" Movement"));
  for (const char* name : {"", "   ", "%", "_", "'", "\"", "' OR 1=1 --", "*", "NOT", "(", "the", "🙂"})
    EXPECT_THAT(found(name), IsEmpty()) << name;
}

TEST_F(NamesTest, ANearSpellingIsSuggested) {
  EXPECT_THAT(store.similar_names("Erdogam", 3), ElementsAre("Erdoğan"));
  EXPECT_THAT(store.similar_names("Ramsussen", 3), ElementsAre("Rasmussen"));
  EXPECT_THAT(store.similar_names("Cote d'Ivory", 3), ElementsAre("Côte d'Ivoire"));
  EXPECT_THAT(store.similar_names("Путни", 3), IsEmpty());
  EXPECT_THAT(store.similar_names("Ararat", 3), IsEmpty());
  EXPECT_THAT(store.similar_names("", 3), IsEmpty());
  EXPECT_THAT(store.similar_names("%", 3), IsEmpty());
}

TEST_F(NamesTest, SuggestionsAreBoundedAndNearestFirst) {
  store.add(article("three", {person("Ann Bell"), person("Ann Ball"), person("Ann Bull")}));
  EXPECT_THAT(store.similar_names("Ann Balk", 2), ElementsAre("Ann Ball", "Ann Bell"));
  EXPECT_THAT(store.similar_names("Ann Balk", 0), IsEmpty());
}

TEST_F(NamesTest, LettersThatChangePlacesInAShortNameAreStillNear) {
  store.add(article("three", {body("Hamas", ActorKind::armed_group)}));
  EXPECT_THAT(store.similar_names("Hmaas", 1), ElementsAre("Hamas"));
}

}  // namespace
}  // namespace actorgraph::storage
