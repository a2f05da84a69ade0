// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/database.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "graph/model/error.hpp"
#include "storage/detail/transaction.hpp"

namespace actorgraph::storage::detail {
namespace {

struct DatabaseTest : testing::Test {
  DatabaseTest() { database.execute("CREATE TABLE t (a, b)"); }
  std::int64_t rows() { return database.number("SELECT count(*) FROM t"); }
  Database database{":memory:", OpenMode::create};
};

TEST_F(DatabaseTest, ValuesComeBackAsTheyWereBound) {
  enum class Colour { red, green };
  SqlStatement statement = database.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6");
  statement.bind(std::int64_t{1} << 40, 0.5, "Łódź", Colour::green, std::optional<int>(), std::optional<int>(7));
  ASSERT_TRUE(statement.step());
  EXPECT_EQ(statement.integer(0), std::int64_t{1} << 40);
  EXPECT_EQ(statement.real(1), 0.5);
  EXPECT_EQ(statement.text(2), "Łódź");
  EXPECT_EQ(statement.enumerator<Colour>(3, 2), Colour::green);
  EXPECT_TRUE(statement.is_null(4));
  EXPECT_EQ(statement.text(4), "");
  EXPECT_EQ(statement.integer(5), 7);
  EXPECT_FALSE(statement.step());
}

TEST_F(DatabaseTest, TextMayBeEmptyAndHoldNul) {
  const std::string nul("a\0b", 3);
  SqlStatement statement = database.prepare("SELECT ?1, ?2");
  statement.bind(nul, std::string_view());
  ASSERT_TRUE(statement.step());
  EXPECT_EQ(statement.text(0), nul);
  EXPECT_FALSE(statement.is_null(1));
}

TEST_F(DatabaseTest, ANumberOutsideTheEnumeratorsIsDamage) {
  enum class Colour { red, green };
  SqlStatement statement = database.prepare("SELECT 2, -1");
  ASSERT_TRUE(statement.step());
  EXPECT_THROW((void)statement.enumerator<Colour>(0, 2), StoreError);
  EXPECT_THROW((void)statement.enumerator<Colour>(1, 2), StoreError);
}

TEST_F(DatabaseTest, TheSameSqlMayBeUsedInsideItself) {
  database.execute("INSERT INTO t VALUES (1, 2), (2, 3), (3, 0)");
  std::int64_t pairs = 0;
  SqlStatement outer = database.prepare("SELECT a FROM t");
  while (outer.step()) {
    SqlStatement inner = database.prepare("SELECT a FROM t");
    while (inner.step()) ++pairs;
  }
  EXPECT_EQ(pairs, 9);
}

TEST_F(DatabaseTest, AStatementFromTheShelfHasForgottenItsValues) {
  { database.prepare("INSERT INTO t VALUES (?1, ?2)").bind(1, 2).run(); }
  database.prepare("INSERT INTO t VALUES (?1, ?2)").bind(3).run();
  EXPECT_EQ(database.number("SELECT count(*) FROM t WHERE b IS NULL"), 1);
}

TEST_F(DatabaseTest, AStatementRunsAgainWithOtherValues) {
  SqlStatement insert = database.prepare("INSERT INTO t VALUES (?1, 0)");
  for (int i = 0; i < 3; ++i) insert.bind(i).run();
  EXPECT_EQ(rows(), 3);
  EXPECT_EQ(database.last_insert_id(), 3);
  EXPECT_EQ(database.rows_changed(), 1);
}

TEST_F(DatabaseTest, WrongSqlThrowsWithItsCode) {
  EXPECT_THROW(database.execute("SELEC"), StoreError);
  EXPECT_THROW((void)database.number("SELECT nothing"), StoreError);
  SqlStatement one = database.prepare("SELECT ?1");
  EXPECT_THROW(one.bind(1, 2), StoreError);
}

TEST_F(DatabaseTest, WhatIsNotCommittedIsUndone) {
  {
    Transaction transaction(database, TransactionKind::write);
    database.execute("INSERT INTO t VALUES (1, 1)");
  }
  EXPECT_EQ(rows(), 0);
  {
    Transaction transaction(database, TransactionKind::write);
    database.execute("INSERT INTO t VALUES (1, 1)");
    transaction.commit();
    EXPECT_THROW(transaction.commit(), StoreError);
  }
  EXPECT_EQ(rows(), 1);
}

TEST(Database, AMissingFileIsOnlyMadeWhenAsked) {
  EXPECT_THROW(Database("/nowhere/at/all.db", OpenMode::create), StoreError);
  EXPECT_THROW(Database(testing::TempDir() + "missing.db", OpenMode::existing), StoreError);
}

}  // namespace
}  // namespace actorgraph::storage::detail
