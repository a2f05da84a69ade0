// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// One line on a terminal that tells how far a long command is: [#####     ]  47 %  120 articles, 2:10 left.
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

namespace actorgraph::cli {

class ProgressBar {
 public:
  using Clock = std::chrono::steady_clock;

  // Nothing is drawn when `shown` is false. A total of 0 is not known: then only the count is told.
  ProgressBar(std::ostream& out, bool shown, std::uint64_t total);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // Draws anew at most ten times a second.
  void update(std::uint64_t done, std::size_t articles);

  [[nodiscard]] static std::string line(std::uint64_t done, std::uint64_t total, std::size_t articles,
                                        std::chrono::seconds elapsed);

 private:
  std::ostream& out_;
  const bool shown_;
  const std::uint64_t total_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_;
};

}  // namespace actorgraph::cli
