// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/detail/matching.hpp"

#include <gtest/gtest.h>

#include "graph/detail/packed_date.hpp"
#include "tests/graph/memory_source.hpp"

namespace actorgraph::graph::detail {
namespace {

Triple lasting(const std::string& first, const std::string& last) {
  Triple said = triple(1, Predicate::leads, 2);
  said.first_date = first;
  said.last_date = last;
  return said;
}

TEST(TripleFilter, AnEmptyOneLetsEverythingThrough) {
  EXPECT_TRUE(matches({}, lasting("", "")));
  EXPECT_TRUE(matches({}, lasting("2018-01-01", "2018-02-01")));
}

TEST(TripleFilter, ATripleCountsWhenItsTimeMeetsTheTimeAskedFor) {
  const Triple said = lasting("2017-03-01", "2018-02-20");
  EXPECT_TRUE(matches({.since = "2018-02-20"}, said));
  EXPECT_FALSE(matches({.since = "2018-02-21"}, said));
  EXPECT_TRUE(matches({.until = "2017-03-01"}, said));
  EXPECT_FALSE(matches({.until = "2017-02-28"}, said));
  EXPECT_TRUE(matches({.since = "2017-06-01", .until = "2017-07-01"}, said));
}

TEST(TripleFilter, ADateKnownToTheYearCountsForAnyDayOfIt) {
  EXPECT_TRUE(matches({.since = "2018-02-20"}, lasting("2018", "2018")));
  EXPECT_TRUE(matches({.until = "2018-02-20"}, lasting("2018", "2018")));
  EXPECT_TRUE(matches({.until = "2018"}, lasting("2018-12-31", "2018-12-31")));
  EXPECT_FALSE(matches({.until = "2017"}, lasting("2018", "2018")));
}

TEST(TripleFilter, ATripleWithoutADateIsOutWhenOneIsAskedFor) {
  EXPECT_FALSE(matches({.since = "1900"}, lasting("", "")));
  EXPECT_FALSE(matches({.until = "2100"}, lasting("", "")));
}

TEST(TripleFilter, AsksForPredicateAndConfidence) {
  const Triple said = triple(1, Predicate::leads, 2);
  EXPECT_TRUE(matches({.predicate = Predicate::leads, .min_confidence = 0.9}, said));
  EXPECT_FALSE(matches({.predicate = Predicate::meets}, said));
  EXPECT_FALSE(matches({.min_confidence = 0.91}, said));
}

TEST(PackedDate, KeepsADateAndItsPrecision) {
  for (const std::string date : {"", "2018", "2018-02", "2018-02-20", "0987-01-01"})
    EXPECT_EQ(unpack_date(pack_date(date)), date);
}

TEST(PackedDate, WhatIsNoDateIsUnknown) {
  for (const std::string text : {"yesterday", "20a8", "2018/02/20", "18-02-20", "2018-0220", "0000"})
    EXPECT_EQ(pack_date(text), 0U) << text;
}

}  // namespace
}  // namespace actorgraph::graph::detail
