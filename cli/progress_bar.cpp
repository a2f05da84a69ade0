// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/progress_bar.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace actorgraph::cli {
namespace {

constexpr std::string_view clear_line = "\r\x1b[K";
constexpr std::size_t width = 30;

}  // namespace

ProgressBar::ProgressBar(std::ostream& out, bool shown, std::uint64_t total)
    : out_(out), shown_(shown), total_(total) {}

ProgressBar::~ProgressBar() {
  if (shown_) out_ << clear_line << std::flush;
}

void ProgressBar::update(std::uint64_t done, std::size_t articles) {
  const Clock::time_point now = Clock::now();
  if (!shown_ || now - drawn_ < std::chrono::milliseconds(100)) return;
  drawn_ = now;
  const auto elapsed = std::chrono::duration_cast<std::chrono::seconds>(now - start_);
  out_ << clear_line << line(done, total_, articles, elapsed) << std::flush;
}

std::string ProgressBar::line(std::uint64_t done, std::uint64_t total, std::size_t articles,
                              std::chrono::seconds elapsed) {
  if (total == 0) return fmt::format("{} articles", articles);
  const double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
  const auto filled = static_cast<std::size_t>(share * width);
  std::string text = fmt::format("[{}{}] {:3.0f} %  {} articles", std::string(filled, '#'),
                                 std::string(width - filled, ' '), share * 100.0, articles);
  if (elapsed.count() < 2 || share <= 0.0) return text;
  const auto left = static_cast<long>(static_cast<double>(elapsed.count()) * (1.0 - share) / share);
  return fmt::format("{}, {}:{:02} left", text, left / 60, left % 60);
}

}  // namespace actorgraph::cli
