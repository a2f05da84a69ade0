// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/sqlite_error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace actorgraph::storage::detail {
namespace {

// SQLite's result codes, which its file format promises to keep.
constexpr int all_codes[] = {1, 3, 5, 6, 7, 8, 10, 11, 13, 14, 17, 23, 26};

TEST(StoreError, EveryCodeIsOneSentenceAboutTheFile) {
  for (const int code : all_codes) {
    const std::string what = store_error(code, "news.db", "report").what();
    EXPECT_THAT(what, testing::HasSubstr("news.db")) << code;
    EXPECT_THAT(what, testing::EndsWith(".")) << code;
    EXPECT_THAT(what, testing::Not(testing::HasSubstr(". "))) << code;
  }
}

TEST(StoreError, KeepsTheExtendedCodeAndItsMeaning) {
  constexpr int cannot_create_shared_memory = 14 | (5 << 8);
  const StoreError error = store_error(cannot_create_shared_memory, "news.db", "");
  EXPECT_EQ(error.sqlite_code(), cannot_create_shared_memory);
  EXPECT_TRUE(is_refusal(error));
  EXPECT_FALSE(is_refusal(store_error(11, "news.db", "")));
}

}  // namespace
}  // namespace actorgraph::storage::detail
