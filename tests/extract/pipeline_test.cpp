// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/pipeline.hpp"

#include <gtest/gtest.h>

#include "graph/model/error.hpp"

namespace actorgraph::extract {
namespace {

TEST(Extractor, RefusesAModelThatIsNotThere) {
  ExtractorOptions no_model;
  no_model.model = "/nowhere/model";
  EXPECT_THROW(Extractor{no_model}, ModelError);
}

}  // namespace
}  // namespace actorgraph::extract
