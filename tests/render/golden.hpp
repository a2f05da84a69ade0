// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Comparison with the files in tests/render/golden. To accept what has changed, run the tests with
// ACTORGRAPH_UPDATE_GOLDEN=1 and read the difference before it is committed.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace actorgraph::render {

inline void expect_golden(const std::string& file, const std::string& written) {
  const std::string path = std::string(ACTORGRAPH_SOURCE_DIR) + "/tests/render/golden/" + file;
  if (std::getenv("ACTORGRAPH_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << written;
  std::ifstream in(path, std::ios::binary);
  const std::string expected((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  EXPECT_EQ(written, expected) << path;
}

}  // namespace actorgraph::render
