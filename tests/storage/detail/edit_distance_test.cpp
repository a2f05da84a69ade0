// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/edit_distance.hpp"

#include <gtest/gtest.h>

namespace actorgraph::storage::detail {
namespace {

TEST(EditDistance, CountsLettersNotBytes) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("haftar", "haftar"), 0U);
  EXPECT_EQ(edit_distance("haftar", "khaftar"), 1U);
  EXPECT_EQ(edit_distance("lodz", "łódź"), 3U);
  EXPECT_EQ(edit_distance("", "лна"), 3U);
}

TEST(EditDistance, NeighboursThatChangePlacesAreOneEdit) {
  EXPECT_EQ(edit_distance("putin", "puitn"), 1U);
  EXPECT_EQ(edit_distance("ab", "ba"), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

}  // namespace
}  // namespace actorgraph::storage::detail
