// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The errors that cross room boundaries. Each message is one plain sentence that says what is wrong and what to do;
// only the program's main prints it and picks the exit code.
#pragma once

#include <stdexcept>
#include <string>

namespace actorgraph {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Text from outside (an article, a dictionary, JSON) that cannot be read.
class InputError : public Error {
 public:
  using Error::Error;
};

// The database could not be opened, read or written.
class StoreError : public Error {
 public:
  explicit StoreError(const std::string& message, int sqlite_code = 0) : Error(message), sqlite_code_(sqlite_code) {}
  [[nodiscard]] int sqlite_code() const noexcept { return sqlite_code_; }  // extended result code; 0 when there is none

 private:
  int sqlite_code_;
};

// The model file is missing, damaged or of another version.
class ModelError : public Error {
 public:
  using Error::Error;
};

// The command line asks for something that does not exist: exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace actorgraph
