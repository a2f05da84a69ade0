// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/workspace.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace actorgraph::extract {
namespace {

TEST(Workspace, GivesMemoryThatDoesNotOverlapAndIsAligned) {
  Workspace workspace;
  Workspace::Frame frame(workspace);
  std::vector<std::span<float>> taken;
  for (std::size_t size = 1; size < 2'000'000; size *= 7) {
    taken.push_back(frame.take<float>(size));
    std::ranges::fill(taken.back(), static_cast<float>(size));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(taken.back().data()) % 64, 0U);
  }
  for (const auto& span : taken)
    EXPECT_TRUE(std::ranges::all_of(span, [&](float x) { return x == static_cast<float>(span.size()); }));
}

TEST(Workspace, TakesBackWhatAFrameTook) {
  Workspace workspace;
  Workspace::Frame outer(workspace);
  (void)outer.take<float>(10);
  const auto address = [&](std::size_t size) {
    Workspace::Frame inner(workspace);
    return inner.take<float>(size).data();
  };
  const float* const small = address(100);
  (void)address(10'000'000);
  EXPECT_EQ(address(100), small);
}

TEST(WorkspacePool, LendsAWorkspaceToOneAtATime) {
  WorkspacePool pool;
  const Workspace* first = nullptr;
  {
    const auto one = pool.lease();
    const auto other = pool.lease();
    EXPECT_NE(&*one, &*other);
    first = &*one;
  }
  EXPECT_EQ(&*pool.lease(), first);
}

}  // namespace
}  // namespace actorgraph::extract
