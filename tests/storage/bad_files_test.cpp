// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Files that are no database of this program, places without rights, disks without room.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "graph/model/error.hpp"
#include "storage/detail/article_writer.hpp"
#include "storage/detail/open.hpp"
#include "tests/storage/sample.hpp"

namespace actorgraph::storage {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;

std::string complaint(const fs::path& file, Access access) {
  try {
    const Store store(file, access);
    return "none; it has " + std::to_string(store.info().articles) + " articles";
  } catch (const StoreError& error) {
    return error.what();
  }
}

void write_file(const fs::path& file, std::string_view content) { std::ofstream(file, std::ios::binary) << content; }

void run_sql(const fs::path& file, const std::string& sql) {
  detail::Database(file, detail::OpenMode::create).execute(sql);
}

TEST(BadFiles, AMissingDatabaseIsNotCreatedByReading) {
  const TemporaryFile file;
  EXPECT_THAT(complaint(file.path(), Access::read_only), AllOf(HasSubstr("no database"), HasSubstr("add articles")));
  EXPECT_FALSE(fs::exists(file.path()));
}

TEST(BadFiles, AnEmptyFileHoldsNothingForReadersAndServesWriters) {
  const TemporaryFile file;
  write_file(file.path(), "");
  EXPECT_THAT(complaint(file.path(), Access::read_only), HasSubstr("nothing yet"));
  EXPECT_THAT(complaint(file.path(), Access::read_write), HasSubstr("0 articles"));
}

TEST(BadFiles, AFileThatIsNoDatabaseIsLeftAlone) {
  const TemporaryFile file;
  const std::string text(5000, 'x');
  write_file(file.path(), text);
  for (const Access access : {Access::read_only, Access::read_write})
    EXPECT_THAT(complaint(file.path(), access), AllOf(HasSubstr("is not a database"), HasSubstr("name another file")));
  std::ifstream in(file.path(), std::ios::binary);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), text);
}

TEST(BadFiles, TheDatabaseOfAnotherProgramIsLeftAlone) {
  const TemporaryFile file;
  run_sql(file.path(), "CREATE TABLE bookmarks (url)");
  EXPECT_THAT(complaint(file.path(), Access::read_write), HasSubstr("another program"));
  run_sql(file.path(), "PRAGMA application_id = 7");
  EXPECT_THAT(complaint(file.path(), Access::read_write), HasSubstr("another program"));
  EXPECT_THAT(complaint(file.path(), Access::read_only), HasSubstr("another program"));
  EXPECT_EQ(detail::Database(file.path(), detail::OpenMode::existing).number("SELECT count(*) FROM sqlite_schema"), 1);
}

TEST(BadFiles, ANewerVersionAsksForANewerProgram) {
  const TemporaryFile file;
  Store(file.path(), Access::read_write).add(libya());
  run_sql(file.path(), "PRAGMA user_version = 99");
  for (const Access access : {Access::read_only, Access::read_write})
    EXPECT_THAT(complaint(file.path(), access), AllOf(HasSubstr("version 99"), HasSubstr("install the newer")));
}

TEST(BadFiles, AnOlderVersionIsBroughtUpByWritersOnly) {
  const TemporaryFile file;
  run_sql(file.path(), "PRAGMA application_id = 0x41475048; PRAGMA user_version = 0; CREATE TABLE old (x)");
  EXPECT_THAT(complaint(file.path(), Access::read_only), HasSubstr("older version"));
}

TEST(BadFiles, FoldersAndMissingFoldersAreToldApart) {
  const TemporaryFile file;
  EXPECT_THAT(complaint(file.folder(), Access::read_write), HasSubstr("is a folder"));
  EXPECT_THAT(complaint(file.folder() / "no" / "news.db", Access::read_write), HasSubstr("is not there"));
  EXPECT_THAT(complaint("", Access::read_write), HasSubstr("no file name"));
}

TEST(BadFiles, DamageIsNoticedAndNamed) {
  const TemporaryFile file;
  Store(file.path(), Access::read_write).add(libya());
  const auto size = static_cast<std::streamoff>(fs::file_size(file.path()));
  {
    std::fstream out(file.path(), std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(4096);  // behind the first page, which says what the file is
    out << std::string(static_cast<std::size_t>(size - 4096), '\xA5');
  }
  EXPECT_THAT(complaint(file.path(), Access::read_only), AllOf(HasSubstr("is damaged"), HasSubstr("put a copy back")));
}

TEST(BadFiles, ANumberThatStandsForNothingIsDamage) {
  const TemporaryFile file;
  Store(file.path(), Access::read_write).add(libya());
  run_sql(file.path(), "PRAGMA foreign_keys = OFF; UPDATE actors SET kind = 77");
  const Store store(file.path(), Access::read_only);
  EXPECT_THROW((void)store.actor(1), StoreError);
}

TEST(BadFiles, AReaderChangesNothing) {
  const TemporaryFile file;
  Store(file.path(), Access::read_write).add(libya());
  Store store(file.path(), Access::read_only);
  Extraction another = libya();
  another.article.text += " More.";
  EXPECT_THROW(store.add(another), StoreError);
  EXPECT_EQ(store.info().articles, 1U);
}

TEST(BadFiles, OddFileNamesAreFileNames) {
  const TemporaryFile file;
  const fs::path odd = file.folder() / "100% 'news' #1?mode=memory.db";
  Store(odd, Access::read_write).add(libya());
  EXPECT_TRUE(fs::exists(odd));
  EXPECT_EQ(Store(odd, Access::read_only).info().articles, 1U);
  EXPECT_EQ(detail::Database(odd, detail::OpenMode::frozen).number("SELECT count(*) FROM articles"), 1);
}

TEST(BadFiles, NothingIsLeftBesideAClosedDatabase) {
  const TemporaryFile file;
  Store(file.path(), Access::read_write).add(libya());
  EXPECT_EQ(Store(file.path(), Access::read_only).info().articles, 1U);
  EXPECT_EQ(std::distance(fs::directory_iterator(file.folder()), fs::directory_iterator()), 1);
}

// Runs as somebody without rights, whoever runs the test: the superuser may write everywhere.
int in_a_child_without_rights(const std::function<bool()>& works) {
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) _exit(2);
    _exit(works() ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

struct ReadOnlyFolder : testing::Test {
  ReadOnlyFolder() {
    Store(file.path(), Access::read_write).add(libya());
    fs::permissions(file.path(), fs::perms::owner_read | fs::perms::others_read);
    fs::permissions(file.folder(), fs::perms(0555));
  }
  ~ReadOnlyFolder() override { fs::permissions(file.folder(), fs::perms(0755)); }
  TemporaryFile file;
};

TEST_F(ReadOnlyFolder, IsGoodEnoughForReading) {
  EXPECT_EQ(
      in_a_child_without_rights([&] { return complaint(file.path(), Access::read_only) == "none; it has 1 articles"; }),
      0);
}

TEST_F(ReadOnlyFolder, IsRefusedForWriting) {
  const auto refused = [&](const fs::path& path, const char* words) {
    return in_a_child_without_rights(
        [&] { return complaint(path, Access::read_write).find(words) != std::string::npos; });
  };
  EXPECT_EQ(refused(file.path(), "rights"), 0);
  EXPECT_EQ(refused(file.folder() / "new.db", "rights"), 0);
}

struct FullDisk : testing::Test {
  // A database that has no room for more than a few pages.
  void fill() {
    database->execute("PRAGMA max_page_count = " + std::to_string(database->number("PRAGMA page_count") + 3));
  }
  TemporaryFile file;
  std::unique_ptr<detail::Database> database = detail::open_for_writing(file.path());
};

TEST_F(FullDisk, StopsWithASentenceAndKeepsWhatWasThere) {
  detail::write_article(*database, libya());
  fill();
  Extraction large = libya();
  large.article.text += std::string(100'000, '.');
  try {
    detail::write_article(*database, large);
    FAIL() << "the disk had room";
  } catch (const StoreError& error) {
    EXPECT_THAT(error.what(), AllOf(HasSubstr("disk is full"), HasSubstr("free some space"), EndsWith(".")));
    EXPECT_NE(error.sqlite_code(), 0);
  }
  EXPECT_EQ(database->number("SELECT count(*) FROM articles"), 1);
  EXPECT_EQ(database->number("SELECT sum(support) FROM triples"), 2);
  EXPECT_EQ(database->number("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
}

TEST_F(FullDisk, GoesOnWhenThereIsRoomAgain) {
  fill();
  Extraction large = libya();
  large.article.text += std::string(100'000, '.');
  EXPECT_THROW(detail::write_article(*database, large), StoreError);
  database->execute("PRAGMA max_page_count = 100000");
  EXPECT_EQ(detail::write_article(*database, large), 1);
}

}  // namespace
}  // namespace actorgraph::storage
