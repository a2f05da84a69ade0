// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/models/shipped_model.hpp"

#include <cstdlib>
#include <string>
#include <system_error>

#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

// Beside the program: PREFIX/bin/actorgraph has its model in PREFIX/share/actorgraph.
std::filesystem::path beside_program() {
  std::error_code ignored;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  if (program.empty()) return {};
  return program.parent_path().parent_path() / "share/actorgraph/actorgraph.model";
}

}  // namespace

std::filesystem::path shipped_model() {
  if (const char* named = std::getenv("ACTORGRAPH_MODEL"); named != nullptr && *named != '\0') return named;
  std::error_code ignored;
  for (const std::filesystem::path& place : {beside_program(), std::filesystem::path(ACTORGRAPH_SOURCE_MODEL)}) {
    if (!place.empty() && std::filesystem::exists(place, ignored)) return place;
  }
  throw ModelError(
      "The language model is missing; install the program again, or name the file in the environment variable "
      "ACTORGRAPH_MODEL.");
}

}  // namespace actorgraph::extract
