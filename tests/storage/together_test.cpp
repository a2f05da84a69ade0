// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Several programs at one database, and a program that is killed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <thread>

#include "graph/model/error.hpp"
#include "storage/detail/open.hpp"
#include "storage/detail/transaction.hpp"
#include "tests/storage/sample.hpp"

namespace actorgraph::storage {
namespace {

// An article like the others but for its number; all of them have two statements.
Extraction numbered(int number) {
  Extraction extraction = libya();
  extraction.article.text += " Number " + std::to_string(number) + ".";
  return extraction;
}

// Whole articles only, all tables in step, and SQLite and its indexes content.
void expect_sound(const std::filesystem::path& file) {
  const auto database = detail::open_for_writing(file);
  const auto count = [&](const char* sql) { return database->number(sql); };
  EXPECT_EQ(count("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'"), 1);
  EXPECT_EQ(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
  const std::int64_t articles = count("SELECT count(*) FROM articles");
  EXPECT_EQ(count("SELECT count(*) FROM statements"), 2 * articles);
  EXPECT_EQ(count("SELECT count(*) FROM mentions"), 4 * articles);
  EXPECT_EQ(count("SELECT max(support) FROM triples"), articles);
  EXPECT_EQ(count("SELECT min(support) FROM actors"), articles);
  EXPECT_EQ(count("SELECT count(*) FROM actors"), 3);
  database->execute("INSERT INTO sentence_words (sentence_words) VALUES ('integrity-check')");
  database->execute("INSERT INTO alias_words (alias_words) VALUES ('integrity-check')");
}

// Adds articles and writes a byte for each to the pipe until it is killed.
[[noreturn]] void add_without_end(const std::filesystem::path& file, int pipe) {
  Store store(file, Access::read_write);
  for (int number = 0;; ++number) {
    store.add(numbered(number));
    if (write(pipe, "+", 1) != 1) _exit(1);
  }
}

// Kills an adder after so many articles; returns how many it had reported.
std::size_t kill_after(const std::filesystem::path& file, std::size_t articles) {
  int ends[2];
  if (pipe(ends) != 0) return 0;
  const pid_t child = fork();
  if (child == 0) add_without_end(file, ends[1]);
  close(ends[1]);
  std::size_t reported = 0;
  char byte = 0;
  while (reported < articles && read(ends[0], &byte, 1) == 1) ++reported;
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  while (read(ends[0], &byte, 1) == 1) ++reported;
  close(ends[0]);
  return reported;
}

TEST(Together, AKilledAdderLeavesWholeArticlesAndAllThatItReported) {
  const TemporaryFile file;
  std::size_t reported = 0;
  for (const std::size_t articles : {1U, 4U, 9U, 17U}) reported = std::max(reported, kill_after(file.path(), articles));
  expect_sound(file.path());
  EXPECT_GE(Store(file.path(), Access::read_only).info().articles, reported);
}

TEST(Together, AReaderOpensWhatAKilledAdderLeft) {
  const TemporaryFile file;
  const std::size_t reported = kill_after(file.path(), 3);
  EXPECT_GE(Store(file.path(), Access::read_only).info().articles, reported);
}

TEST(Together, ReadersGoOnWhileAWriterWrites) {
  const TemporaryFile file;
  Store writer(file.path(), Access::read_write);
  writer.add(numbered(0));
  std::atomic<bool> done = false;
  std::atomic<int> torn = 0;
  const auto read = [&] {
    const Store reader(file.path(), Access::read_only);
    do {
      const StoreInfo info = reader.info();  // one state of the database
      if (info.statements != 2 * info.articles || info.triples != 2) ++torn;
      for (const Triple& triple : triples_of(reader, 2))
        if (triple.support == 0) ++torn;
    } while (!done);
  };
  std::thread one(read);
  std::thread two(read);
  for (int number = 1; number <= 60; ++number) writer.add(numbered(number));
  done = true;
  one.join();
  two.join();
  EXPECT_EQ(torn, 0);
  EXPECT_EQ(Store(file.path(), Access::read_only).info().articles, 61U);
}

TEST(Together, TwoWritersThatStartAtOnceTakeTurns) {
  const TemporaryFile file;
  const auto write = [&](int first) {
    Store store(file.path(), Access::read_write);
    for (int number = first; number < first + 20; ++number) store.add(numbered(number));
  };
  std::thread one([&] { write(0); });
  std::thread two([&] { write(10); });  // ten articles are both theirs
  one.join();
  two.join();
  expect_sound(file.path());
  EXPECT_EQ(Store(file.path(), Access::read_only).info().articles, 30U);
}

TEST(Together, WhoOpensANewDatabaseWaitsForAnotherWhoIsMakingIt) {
  const TemporaryFile file;
  detail::Database first(file.path(), detail::OpenMode::create);
  first.execute("BEGIN IMMEDIATE");
  std::jthread finishing([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    first.execute("COMMIT");
  });
  EXPECT_NO_THROW(const auto database = detail::open_for_writing(file.path()));
}

TEST(Together, AWriterThatWaitsTooLongSaysSo) {
  const TemporaryFile file;
  Store(file.path(), Access::read_write).add(numbered(0));
  const auto first = detail::open_for_writing(file.path());
  const auto second = detail::open_for_writing(file.path());
  second->execute("PRAGMA busy_timeout = 1");
  const detail::Transaction held(*first, detail::TransactionKind::write);
  try {
    const detail::Transaction refused(*second, detail::TransactionKind::write);
    FAIL() << "two writers at once";
  } catch (const StoreError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("being written by another program"));
  }
}

}  // namespace
}  // namespace actorgraph::storage
