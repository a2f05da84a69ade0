// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/ordered_pipeline.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <string>

namespace actorgraph::cli {
namespace {

using Pipeline = OrderedPipeline<int, std::string>;

const auto never = [] { return false; };

TEST(OrderedPipeline, ResultsComeInTheOrderOfTheJobsWhicheverIsDoneFirst) {
  Pipeline pipeline(4, [](int&& job) {
    if (job % 4 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return std::to_string(job);
  });
  std::thread feeder([&] {
    for (int i = 0; i < 100; ++i) pipeline.push(i);
    pipeline.finish();
  });
  for (int i = 0; i < 100; ++i) EXPECT_EQ(pipeline.pop(never), std::to_string(i));
  EXPECT_EQ(pipeline.pop(never), std::nullopt);
  feeder.join();
}

TEST(OrderedPipeline, HoldsABoundedNumberOfJobs) {
  std::atomic<int> pushed = 0;
  Pipeline pipeline(1, [](int&& job) { return std::to_string(job); });
  std::thread feeder([&] {
    while (pipeline.push(1)) ++pushed;
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  EXPECT_LE(pushed, 4);
  pipeline.cancel();
  feeder.join();
}

TEST(OrderedPipeline, WhatTheWorkThrowsComesOutAtItsPlace) {
  Pipeline pipeline(2, [](int&& job) -> std::string {
    if (job == 1) throw std::runtime_error("one");
    return std::to_string(job);
  });
  for (int i = 0; i < 3; ++i) pipeline.push(i);
  pipeline.finish();
  EXPECT_EQ(pipeline.pop(never), "0");
  EXPECT_THROW(pipeline.pop(never), std::runtime_error);
  EXPECT_EQ(pipeline.pop(never), "2");
}

TEST(OrderedPipeline, GivingUpCancelsInsteadOfWaiting) {
  Pipeline pipeline(2, [](int&& job) { return std::to_string(job); });
  EXPECT_EQ(pipeline.pop([] { return true; }), std::nullopt);
  EXPECT_FALSE(pipeline.push(1));
}

}  // namespace
}  // namespace actorgraph::cli
