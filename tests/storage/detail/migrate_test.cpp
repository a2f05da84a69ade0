// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/migrate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/model/error.hpp"
#include "storage/detail/open.hpp"
#include "tests/storage/sample.hpp"

namespace actorgraph::storage::detail {
namespace {

const Migration first{1, "PRAGMA application_id = 0x41475048; CREATE TABLE t (a); INSERT INTO t VALUES (7);"};
const Migration second{2, "ALTER TABLE t RENAME COLUMN a TO b; UPDATE t SET b = b + 1;"};
const Migration broken{3, "CREATE TABLE u (a); INSERT INTO no_such_table VALUES (1);"};

TEST(Migrate, DoesTheStepsThatAreMissingInOrderAndOnce) {
  Database database(":memory:", OpenMode::create);
  migrate(database, std::vector{first});
  EXPECT_EQ(database.number("PRAGMA user_version"), 1);
  migrate(database, std::vector{first, second});
  migrate(database, std::vector{first, second});
  EXPECT_EQ(database.number("PRAGMA user_version"), 2);
  EXPECT_EQ(database.number("SELECT b FROM t"), 8);
}

TEST(Migrate, AStepThatFailsLeavesTheVersionBefore) {
  Database database(":memory:", OpenMode::create);
  migrate(database, std::vector{first});
  EXPECT_THROW(migrate(database, std::vector{first, second, broken}), StoreError);
  EXPECT_EQ(database.number("PRAGMA user_version"), 1);
  EXPECT_EQ(database.number("SELECT a FROM t"), 7);
  EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema"), 1);
}

TEST(Migrate, AnOlderFileIsBroughtUpWhenItIsOpenedForWriting) {
  const TemporaryFile file;
  const std::vector old_steps{first};
  const std::vector steps{first, second};
  { const auto database = open_for_writing(file.path(), old_steps); }
  EXPECT_THROW((void)open_for_reading(file.path(), steps), StoreError);
  EXPECT_EQ(open_for_writing(file.path(), steps)->number("SELECT b FROM t"), 8);
  EXPECT_EQ(open_for_reading(file.path(), steps)->number("SELECT b FROM t"), 8);
  EXPECT_THROW((void)open_for_writing(file.path(), old_steps), StoreError);
}

TEST(Migrate, TheProgramsStepsAreNumberedWithoutGaps) {
  int expected = 0;
  for (const Migration& step : migrations()) EXPECT_EQ(step.version, ++expected);
  EXPECT_EQ(latest_version(migrations()), expected);
  EXPECT_EQ(latest_version({}), 0);
}

template <typename Enum>
std::vector<std::string> names_of(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.emplace_back(name(static_cast<Enum>(i)));
  return names;
}

// Whoever changes the vocabulary needs a migration; this is how they learn of it.
TEST(Migrate, TheDatabaseKnowsTheVocabularyOfTheProgram) {
  const auto database = open_for_writing(":memory:");
  const auto stored = [&](const std::string& table) {
    SqlStatement row = database->prepare("SELECT id, name FROM " + table + " ORDER BY id");
    std::vector<std::string> names;
    while (row.step()) {
      EXPECT_EQ(row.integer(0), static_cast<std::int64_t>(names.size()));
      names.push_back(row.text(1));
    }
    return names;
  };
  EXPECT_EQ(stored("actor_kinds"), names_of<ActorKind>(actor_kind_count));
  EXPECT_EQ(stored("predicates"), names_of<Predicate>(predicate_count));
  EXPECT_EQ(stored("polarities"), names_of<Polarity>(2));
  EXPECT_EQ(stored("modalities"), names_of<Modality>(4));
}

TEST(Migrate, TheViewsForPeopleShowNames) {
  const TemporaryFile file;
  Store(file.path(), Access::read_write).add(libya());
  const auto database = open_for_reading(file.path());
  EXPECT_EQ(database->number("SELECT count(*) FROM readable_triples WHERE subject = 'Khalifa Haftar' AND "
                             "predicate = 'leads' AND object = 'Libyan National Army'"),
            1);
  EXPECT_EQ(database->number("SELECT count(*) FROM readable_statements WHERE evidence = 'LNA asked Russia for arms' "
                             "AND attribution = 'Khalifa Haftar' AND modality = 'alleged' AND source = 'Example News'"),
            1);
}

}  // namespace
}  // namespace actorgraph::storage::detail
