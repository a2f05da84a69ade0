// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/interrupt.hpp"

#include <csignal>

namespace actorgraph::cli {
namespace {

volatile std::sig_atomic_t noted = 0;

// The default action comes back with the first signal, so that a second one ends the program.
void note(int signal) {
  noted = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

InterruptGuard::InterruptGuard() {
  noted = 0;
  std::signal(SIGINT, note);
  std::signal(SIGTERM, note);
}

InterruptGuard::~InterruptGuard() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
}

bool interrupted() { return noted != 0; }

}  // namespace actorgraph::cli
