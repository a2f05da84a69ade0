// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// What every command is: a verb, a line about it, and a function that describes its options and says what to run once
// they are read. A command has three moves, all in command_<verb>.cpp: describe the options (opens nothing), a plain
// struct that holds them, run with that struct.
#pragma once

#include <functional>
#include <istream>
#include <ostream>

namespace CLI {
class App;
}

namespace actorgraph::cli {

// Where a command reads and writes: data on out, all else on err.
struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool show_progress = false;  // err is a terminal
};

// Returns the exit code: 0 done, 1 something could not be read. Throws the errors of graph/model/error.hpp.
using Run = std::function<int(Console&)>;

struct Command {
  const char* verb;
  const char* summary;  // begins with a verb: "Show the relations of an actor"
  Run (*describe)(CLI::App& options);
};

}  // namespace actorgraph::cli
