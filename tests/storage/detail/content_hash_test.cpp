// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/content_hash.hpp"

#include <gtest/gtest.h>

namespace actorgraph::storage::detail {
namespace {

Article with_text(std::string text) {
  Article article;
  article.text = std::move(text);
  return article;
}

TEST(ContentHash, IsTheUuidThatOthersCompute) {
  // Python: uuid.uuid5(uuid.UUID("6f0a6b1e-9d0c-5c0f-8a52-2f9a1be3d7c4"), "Peace talks.")
  EXPECT_EQ(content_hash(with_text("Peace talks.")), "d8a645a5-5e11-511b-a5d0-942fdbeacde2");
}

TEST(ContentHash, WhiteSpaceIsFolded) {
  const std::string plain = content_hash(with_text("Peace talks."));
  EXPECT_EQ(content_hash(with_text("\n Peace\r\n\t talks. ")), plain);
  EXPECT_EQ(content_hash(with_text("Peace\u00A0\u2003talks.")), plain);
  EXPECT_NE(content_hash(with_text("Peacetalks.")), plain);
  EXPECT_NE(content_hash(with_text("peace talks.")), plain);
}

TEST(ContentHash, OnlyTheTextCounts) {
  Article one = with_text("Peace talks.");
  one.title = "Another title";
  EXPECT_EQ(content_hash(one), content_hash(with_text("Peace talks.")));
}

TEST(ContentHash, ArticlesWithoutTextGoByWhatElseIsKnown) {
  Article one;
  one.id = "1";
  Article two;
  two.id = "2";
  EXPECT_NE(content_hash(one), content_hash(two));
  two.id = "1";
  EXPECT_EQ(content_hash(one), content_hash(two));
}

}  // namespace
}  // namespace actorgraph::storage::detail
