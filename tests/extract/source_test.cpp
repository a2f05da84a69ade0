// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/source.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace actorgraph::extract {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Read {
  std::vector<Article> articles;
  std::vector<Extraction> extractions;
  std::vector<SourceProblem> problems;
};

Read read(const fs::path& file, std::istream& input) {
  Read all;
  read_source(file, input, [&](SourceItem&& item) {
    if (auto* article = std::get_if<Article>(&item.content)) all.articles.push_back(std::move(*article));
    if (auto* extraction = std::get_if<Extraction>(&item.content)) all.extractions.push_back(std::move(*extraction));
    if (auto* problem = std::get_if<SourceProblem>(&item.content)) all.problems.push_back(std::move(*problem));
    return true;
  });
  return all;
}

Read read_text(const std::string& text) {
  std::istringstream input(text);
  return read("-", input);
}

// A folder of its own for each test.
class Source : public testing::Test {
 protected:
  void SetUp() override {
    const std::string test = testing::UnitTest::GetInstance()->current_test_info()->name();
    folder_ = fs::path(testing::TempDir()) / ("source_test_" + test);
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, std::string_view bytes) {
    const fs::path file = folder_ / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file;
  }
  Read read_file(const fs::path& file) {
    std::istringstream none;
    return read(file, none);
  }

  fs::path folder_;
};

TEST_F(Source, ListsFoldersRecursivelyInSortedOrderWithoutHiddenFiles) {
  write("b.txt", "b");
  write("a/z.txt", "z");
  write("a/.hidden", "h");
  write(".git/config", "c");
  const SourceList list = list_sources({folder_});
  ASSERT_THAT(list.files, SizeIs(2));
  EXPECT_EQ(list.files[0].path, folder_ / "a/z.txt");
  EXPECT_EQ(list.files[1].path, folder_ / "b.txt");
  EXPECT_EQ(list.files[1].bytes, 1U);
  EXPECT_THAT(list.problems, IsEmpty());
}

TEST_F(Source, SaysThatAPathDoesNotExist) {
  const SourceList list = list_sources({folder_ / "nothing.txt", "-"});
  ASSERT_THAT(list.problems, SizeIs(1));
  EXPECT_THAT(list.problems[0].what, HasSubstr("does not exist"));
  EXPECT_THAT(list.files, SizeIs(1));
}

TEST_F(Source, NamesAnArticleByItsFileAndContent) {
  const Read one = read_file(write("haftar.txt", "Haftar leads the army."));
  const Read other = read_file(write("haftar.txt", "Haftar led the army."));
  ASSERT_THAT(one.articles, SizeIs(1));
  EXPECT_THAT(one.articles[0].id, testing::StartsWith("haftar-"));
  EXPECT_NE(one.articles[0].id, other.articles[0].id);
}

TEST_F(Source, TakesTheFormatFromTheFirstBytesWhenTheNameIsSilent) {
  EXPECT_EQ(read_file(write("page", "<!DOCTYPE html><title>T</title><p>Some text.</p>")).articles.at(0).text,
            "Some text.");
  EXPECT_EQ(read_file(write("line", R"({"text": "Some text."})")).articles.at(0).text, "Some text.");
  EXPECT_EQ(read_file(write("plain", "Some text.")).articles.at(0).text, "Some text.");
}

TEST_F(Source, AMissingFileIsAProblemAndNoCrash) {
  const Read all = read_file(folder_ / "gone.txt");
  ASSERT_THAT(all.problems, SizeIs(1));
  EXPECT_THAT(all.problems[0].what, HasSubstr("does not exist"));
}

TEST_F(Source, AFolderIsNoFile) {
  const Read all = read_file(folder_);
  ASSERT_THAT(all.problems, SizeIs(1));
  EXPECT_THAT(all.articles, IsEmpty());
}

TEST(SourceText, AnEmptyFileIsSaid) {
  for (const char* text : {"", "\n \n"}) {
    const Read all = read_text(text);
    ASSERT_THAT(all.problems, SizeIs(1));
    EXPECT_TRUE(all.problems[0].left_out);
    EXPECT_THAT(all.problems[0].what, HasSubstr("empty"));
  }
}

TEST(SourceText, BinaryIsSaid) {
  const Read all =
      read_text(std::string("\x7f"
                            "ELF\0\0\0\1\2\3",
                            10));
  ASSERT_THAT(all.problems, SizeIs(1));
  EXPECT_THAT(all.problems[0].what, HasSubstr("no text"));
  EXPECT_THAT(all.articles, IsEmpty());
}

TEST(SourceText, InvalidUtf8IsReplacedAndSaidWithoutLosingTheArticle) {
  const Read all = read_text("Haftar \xFFleads the Libyan National Army in the east.\n");
  ASSERT_THAT(all.articles, SizeIs(1));
  EXPECT_EQ(all.articles[0].text, "Haftar \xEF\xBF\xBDleads the Libyan National Army in the east.");
  ASSERT_THAT(all.problems, SizeIs(1));
  EXPECT_FALSE(all.problems[0].left_out);
  EXPECT_THAT(all.problems[0].what, HasSubstr("1 byte is no UTF-8"));
}

TEST(SourceText, WindowsLineEndsAndAByteOrderMarkGo) {
  EXPECT_EQ(read_text("\xEF\xBB\xBFOne line.\r\nAnother line.\r\n").articles.at(0).text, "One line.\nAnother line.");
}

TEST(SourceText, Utf16WithAByteOrderMarkIsRead) {
  const std::string text("\xFF\xFEH\0i\0.\0", 8);
  EXPECT_EQ(read_text(text).articles.at(0).text, "Hi.");
}

TEST(SourceText, AGiantLineIsReadUpToALimitAndThatIsSaid) {
  const Read all = read_text(std::string(3'000'000, 'a'));
  ASSERT_THAT(all.articles, SizeIs(1));
  EXPECT_EQ(all.articles[0].text.size(), 1'000'000U);
  ASSERT_THAT(all.problems, SizeIs(1));
  EXPECT_THAT(all.problems[0].what, HasSubstr("only the first 1 MB"));
}

TEST(SourceText, APageMadeToHurtIsRefused) {
  std::string page = "<html>";
  for (int i = 0; i < 5000; ++i) page += "<div>";
  const Read all = read_text(page + "text");
  EXPECT_THAT(all.articles, IsEmpty());
  ASSERT_THAT(all.problems, SizeIs(1));
  EXPECT_THAT(all.problems[0].what, HasSubstr("nest too deep"));
}

TEST(SourceJson, ReadsAnArticleALineAndKeepsTheTextAsItIs) {
  const Read all =
      read_text(R"({"id": 7, "title": "T", "date": "20 February 2018", "source": "S", "url": "u", "text": " a\r\nb"})"
                "\n\n"
                R"({"text": "second"})");
  ASSERT_THAT(all.articles, SizeIs(2));
  EXPECT_EQ(all.articles[0].id, "7");
  EXPECT_EQ(all.articles[0].date, "2018-02-20");
  EXPECT_EQ(all.articles[0].source, "S");
  EXPECT_EQ(all.articles[0].text, " a\r\nb");
  EXPECT_THAT(all.articles[1].id, testing::StartsWith("stdin-"));
}

TEST(SourceJson, ABrokenLineIsNamedAndTheOthersAreRead) {
  const Read all =
      read_text("{\"text\": \"one\"}\n{\"text\": \"two\n{\"text\": \"three\"}\n[1]\n{\"title\": \"no text\"}\n");
  ASSERT_THAT(all.articles, SizeIs(2));
  ASSERT_THAT(all.problems, SizeIs(3));
  EXPECT_EQ(all.problems[0].where, "standard input:2");
  EXPECT_THAT(all.problems[0].what, HasSubstr("no JSON"));
  EXPECT_EQ(all.problems[1].where, "standard input:4");
  EXPECT_EQ(all.problems[2].where, "standard input:5");
  EXPECT_THAT(all.problems[2].what, HasSubstr("no \"text\""));
}

TEST(SourceJson, ReadsOneObjectOrAListOverManyLines) {
  EXPECT_THAT(read_text("{\n \"text\": \"one\"\n}\n").articles, SizeIs(1));
  EXPECT_THAT(read_text("[\n{\"text\": \"one\"},\n{\"text\": \"two\"}\n]").articles, SizeIs(2));
}

TEST(SourceJson, InvalidUtf8InALineIsReplacedAndSaid) {
  const Read all = read_text("{\"text\": \"one \xFF\"}\n{\"text\": \"two\"}\n");
  ASSERT_THAT(all.articles, SizeIs(2));
  ASSERT_THAT(all.problems, SizeIs(1));
  EXPECT_EQ(all.problems[0].where, "standard input:1");
}

TEST(SourceJson, WhatWasExtractedComesBackAsAnExtraction) {
  const Read all = read_text(R"({"article": {"id": "x", "text": "Haftar leads."}, "actors": [], "triples": []})");
  ASSERT_THAT(all.extractions, SizeIs(1));
  EXPECT_EQ(all.extractions[0].article.text, "Haftar leads.");
}

TEST(SourceJson, TheVisitorStopsTheReading) {
  std::istringstream input("{\"text\": \"one\"}\n{\"text\": \"two\"}\n");
  int seen = 0;
  EXPECT_FALSE(read_source("-", input, [&](SourceItem&&) { return ++seen < 1; }));
  EXPECT_EQ(seen, 1);
}

TEST(SourceJson, TellsHowFarItIs) {
  std::istringstream input("{\"text\": \"one\"}\n{\"text\": \"two\"}\n");
  std::vector<std::uintmax_t> positions;
  read_source("x.jsonl", input, [&](SourceItem&&) { return true; });
  read_source("-", input, [&](SourceItem&& item) {
    positions.push_back(item.position);
    return true;
  });
  EXPECT_THAT(positions, testing::Not(IsEmpty()));
}

}  // namespace
}  // namespace actorgraph::extract
