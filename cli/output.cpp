// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "graph/model/error.hpp"

namespace actorgraph::cli {
namespace {

Error cannot_write(const std::filesystem::path& file) {
  const std::string reason = std::generic_category().message(errno == 0 ? EIO : errno);
  return Error(fmt::format("'{}' cannot be written ({}); choose another place with -o", file.string(), reason));
}

}  // namespace

void write_output(const std::filesystem::path& file, Console& console,
                  const std::function<void(std::ostream&)>& write) {
  if (file == "-") return write(console.out);
  errno = 0;
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  if (!stream) throw cannot_write(file);
  try {
    write(stream);
    stream.close();
    if (!stream) throw cannot_write(file);
  } catch (...) {
    std::error_code ignored;  // what is to be said is the first failure
    if (std::filesystem::is_regular_file(file, ignored)) std::filesystem::remove(file, ignored);
    throw;
  }
}

}  // namespace actorgraph::cli
