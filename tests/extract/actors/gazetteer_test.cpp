// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/gazetteer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "extract/actors/gazetteer_json.hpp"
#include "extract/actors/gazetteer_table.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

std::filesystem::path write_file(const std::string& name, const std::string& text) {
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

std::string error_of(const std::string& json) {
  try {
    (void)parse_gazetteer_json(json);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(Gazetteer, KnowsAStateByNameAdjectiveCapitalAndSeat) {
  const Gazetteer gazetteer;
  const auto form = [&](std::string_view words) {
    const auto matches = gazetteer.find(words);
    return matches.empty() || matches.front().actor->name != "Russia" ? -1 : static_cast<int>(matches.front().form);
  };
  EXPECT_EQ(form("Russia"), static_cast<int>(NameForm::name));
  EXPECT_EQ(form("Russian Federation"), static_cast<int>(NameForm::alias));
  EXPECT_EQ(form("Russians"), static_cast<int>(NameForm::demonym));
  EXPECT_EQ(form("Moscow's"), static_cast<int>(NameForm::capital));
  EXPECT_EQ(form("the Kremlin"), static_cast<int>(NameForm::seat));
}

TEST(Gazetteer, TellsShortAcronymsFromWords) {
  const Gazetteer gazetteer;
  ASSERT_FALSE(gazetteer.find("US").empty());
  EXPECT_EQ(gazetteer.find("U.S.").front().actor->name, gazetteer.find("US").front().actor->name);
  EXPECT_TRUE(gazetteer.find("us").empty());
  EXPECT_TRUE(gazetteer.find("Us").empty());
}

TEST(Gazetteer, FindsNothingForWordsInSmallLettersAndUnknownNames) {
  const Gazetteer gazetteer;
  EXPECT_TRUE(gazetteer.find("russia").empty());
  EXPECT_TRUE(gazetteer.find("Xqyzt Wvbn").empty());
  EXPECT_TRUE(gazetteer.find("").empty());
}

TEST(Gazetteer, TakesTheLongestForm) {
  const Gazetteer gazetteer;
  const std::vector<std::string_view> words{"Libyan", "National", "Army", "said"};
  EXPECT_EQ(gazetteer.longest(words), 3U);
  EXPECT_EQ(gazetteer.longest(std::vector<std::string_view>{"said"}), 0U);
  EXPECT_EQ(gazetteer.longest({}), 0U);
}

TEST(Gazetteer, FindsTheStateOfACode) {
  const Gazetteer gazetteer;
  ASSERT_NE(gazetteer.state("LBY"), nullptr);
  EXPECT_EQ(gazetteer.state("LBY")->name, "Libya");
  EXPECT_EQ(gazetteer.state(""), nullptr);
  EXPECT_EQ(gazetteer.state("QQQ"), nullptr);
}

TEST(Gazetteer, PutsTheUsersActorsFirst) {
  Gazetteer gazetteer;
  const auto path = write_file("own.json", R"({"actors": [{"name": "Kremlin Bank", "kind": "organization",
    "aliases": ["Kremlin"], "ambiguous_names": ["Kremlin"]}]})");
  EXPECT_TRUE(gazetteer.add_file(path).empty());
  const auto matches = gazetteer.find("the Kremlin");
  ASSERT_GE(matches.size(), 2U);
  EXPECT_EQ(matches[0].actor->name, "Kremlin Bank");
  EXPECT_TRUE(matches[0].ambiguous);
  EXPECT_EQ(matches[1].actor->name, "Russia");
}

TEST(Gazetteer, SaysWhichFileCannotBeRead) {
  Gazetteer gazetteer;
  EXPECT_THROW((void)gazetteer.add_file("/nowhere/actors.json"), InputError);
  try {
    (void)gazetteer.add_file(write_file("bad.json", "{\"actors\": [{}]}"));
    FAIL();
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("bad.json"));
    EXPECT_THAT(error.what(), testing::HasSubstr("Actor 1"));
  }
}

TEST(GazetteerJson, SaysWhatIsWrong) {
  EXPECT_THAT(error_of("{"), testing::HasSubstr("no valid JSON"));
  EXPECT_THAT(error_of("[]"), testing::HasSubstr("no list \"actors\""));
  EXPECT_THAT(error_of(R"({"version": 2, "actors": []})"), testing::HasSubstr("newer version"));
  EXPECT_THAT(error_of(R"({"actors": [1]})"), testing::HasSubstr("is no object"));
  EXPECT_THAT(error_of(R"({"actors": [{"name": "X", "kind": "club"}]})"), testing::HasSubstr("unknown kind \"club\""));
  EXPECT_THAT(error_of(R"({"actors": [{"name": 7, "kind": "party"}]})"), testing::HasSubstr("text as its \"name\""));
  EXPECT_THAT(error_of(R"({"actors": [{"name": "X", "kind": "party", "aliases": "Y"}]})"),
              testing::HasSubstr("list of texts as its \"aliases\""));
}

TEST(GazetteerTable, KeepsWhatWasPacked) {
  GazetteerEntry entry;
  entry.name = "House of\tRepresentatives (Libya)";
  entry.kind = ActorKind::government;
  entry.home = "LBY";
  entry.forms = {{"HoR", NameForm::alias, true}, {"...", NameForm::alias, false}};
  const std::string packed = pack_gazetteer(std::vector<GazetteerEntry>{entry});
  const GazetteerTable table(packed);
  ASSERT_EQ(table.size(), 1U);
  EXPECT_EQ(table.actor(0).name, "House of Representatives (Libya)");
  EXPECT_EQ(table.actor(0).kind, ActorKind::government);
  EXPECT_EQ(table.actor(0).home, "LBY");
  ASSERT_EQ(table.find("house of representatives").size(), 1U);
  ASSERT_EQ(table.find("hor").size(), 1U);
  EXPECT_TRUE(table.find("hor").front().ambiguous);
  EXPECT_TRUE(table.continues("house of"));
  EXPECT_FALSE(table.continues("house of representatives"));
}

TEST(GazetteerTable, MayBeEmpty) {
  const std::string packed = pack_gazetteer({});
  const GazetteerTable table(packed);
  EXPECT_EQ(table.size(), 0U);
  EXPECT_TRUE(table.find("x").empty());
}

}  // namespace
}  // namespace actorgraph::extract
