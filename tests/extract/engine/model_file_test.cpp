// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/model_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "graph/model/error.hpp"
#include "tests/extract/engine/model_writer.hpp"

namespace actorgraph::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::model_bytes;
using testing::ModelWriter;
using testing::write_temporary;

ModelWriter small_model() {
  ModelWriter model;
  model.add("floats", {2, 2}, std::vector<float>{1.5F, -2.0F, 0.25F, 8.0F});
  model.add("signed", {3}, std::vector<std::int8_t>{-1, 0, 127});
  return model.add_text("words", "one\ntwo\n");
}

std::string why(const std::function<void()>& action) {
  try {
    action();
  } catch (const ModelError& error) {
    return error.what();
  }
  return "no error";
}

std::string why_not(std::string_view bytes) {
  const auto path = write_temporary(bytes);
  return why([&] { const ModelFile file(path); });
}

// A sound file around a header with one tensor of 16 floats whose entry is changed.
std::string with_entry(const nlohmann::json& change) {
  nlohmann::json entry = {{"name", "x"}, {"dtype", "f32"}, {"shape", {4, 4}}, {"offset", 0}, {"bytes", 64}};
  entry.update(change);
  const nlohmann::json header = {{"id", "x"}, {"config", nlohmann::json::object()}, {"tensors", {entry}}};
  return model_bytes(header.dump(), std::string(64, '\0'));
}

TEST(ModelFile, GivesBackWhatWasWritten) {
  const ModelFile file(small_model().write());
  EXPECT_EQ(file.id(), "tiny");
  EXPECT_EQ(file.config().at("answer"), 42);
  EXPECT_THAT(file.floats("floats", {2, 2}), ElementsAre(1.5F, -2.0F, 0.25F, 8.0F));
  EXPECT_THAT(file.bytes("signed", {3}), ElementsAre(-1, 0, 127));
  EXPECT_EQ(file.text("words"), "one\ntwo\n");
  EXPECT_EQ(file.tensor("floats").size(), 4U);
  EXPECT_TRUE(file.has("words"));
  EXPECT_FALSE(file.has("word"));
}

TEST(ModelFile, StaysReadableWhenMoved) {
  ModelFile file(small_model().write());
  const auto before = file.floats("floats", {2, 2});
  const ModelFile moved = std::move(file);
  EXPECT_EQ(moved.floats("floats", {2, 2}).data(), before.data());
}

TEST(ModelFile, SaysThatAFileIsMissing) {
  EXPECT_THAT(why([] { const ModelFile file("/nowhere/at/all.agm"); }),
              AllOf(HasSubstr("/nowhere/at/all.agm"), HasSubstr("cannot be read")));
}

TEST(ModelFile, SaysThatAFileIsNoModel) {
  for (const std::string_view bytes : {"", "short", "#!/bin/sh\necho this is something else entirely\n"})
    EXPECT_THAT(why_not(bytes), HasSubstr("not a model file"));
}

TEST(ModelFile, AsksForANewerProgramWhenTheFormatIsNewer) {
  EXPECT_THAT(why_not(model_bytes(small_model().header(), small_model().data(), 2)),
              HasSubstr("has format 2, this program reads up to 1"));
}

TEST(ModelFile, NoticesEveryFlippedBit) {
  const std::string sound = model_bytes(small_model().header(), small_model().data());
  ASSERT_EQ(why_not(sound), "no error");
  for (std::size_t at = 24; at < sound.size(); at += 7) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ 4);
    EXPECT_THAT(why_not(damaged), HasSubstr("checksum")) << at;
  }
}

TEST(ModelFile, NoticesThatItIsCutShort) {
  const std::string sound = model_bytes(small_model().header(), small_model().data());
  EXPECT_THAT(why_not(sound.substr(0, sound.size() - 64)), HasSubstr("damaged"));
  EXPECT_THAT(why_not(sound.substr(0, 40)), HasSubstr("cut short"));
}

TEST(ModelFile, RefusesTensorsThatDoNotFitTheData) {
  ASSERT_EQ(why_not(with_entry(nlohmann::json::object())), "no error");
  const std::size_t huge = std::size_t{1} << 62;
  for (const nlohmann::json& change : std::initializer_list<nlohmann::json>{{{"offset", 64}},
                                                                            {{"offset", 4}},
                                                                            {{"offset", ~std::size_t{63}}},
                                                                            {{"offset", -64}},
                                                                            {{"offset", 1e300}},
                                                                            {{"bytes", 60}},
                                                                            {{"bytes", -64}},
                                                                            {{"shape", {huge, 4}}},
                                                                            {{"shape", {huge, 4}}, {"bytes", 0}},
                                                                            {{"shape", {-4, -4}}},
                                                                            {{"shape", {4, 5}}},
                                                                            {{"dtype", "f64"}}})
    EXPECT_THAT(why_not(with_entry(change)), HasSubstr("tensor x does not fit")) << change;
}

TEST(ModelFile, RefusesAHeaderThatIsNotWhatItShouldBe) {
  for (const std::string header : {"", "{", "[]", "{}", R"({"id": 1, "config": {}, "tensors": []})",
                                   R"({"id": "x", "config": {}, "tensors": [{}]})"})
    EXPECT_THAT(why_not(model_bytes(header, "")), HasSubstr("header cannot be read")) << header;
  EXPECT_THAT(why_not(with_entry({{"name", 7}})), HasSubstr("header cannot be read"));
}

TEST(ModelFile, NamesTheTensorThatIsLackingOrOfAnotherShape) {
  const ModelFile file(small_model().write());
  EXPECT_THAT(why([&] { (void)file.tensor("nothing"); }), HasSubstr("lacks the tensor nothing"));
  EXPECT_THAT(why([&] { (void)file.floats("floats", {4}); }), HasSubstr("tensor floats is not of the expected"));
  EXPECT_THAT(why([&] { (void)file.floats("signed", {3}); }), HasSubstr("tensor signed is not of the expected"));
  EXPECT_THAT(why([&] { (void)file.text("floats"); }), HasSubstr("tensor floats is not of the expected"));
}

}  // namespace
}  // namespace actorgraph::extract
