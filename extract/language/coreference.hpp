// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Which earlier mention each mention refers back to: the best scored of the sixty before it, none when no score is
// above that of 'none', nought (Lee et al., 2017, on mentions found beforehand).
#pragma once

#include <memory>
#include <vector>

#include "extract/language/analysis.hpp"
#include "extract/language/matrix.hpp"

namespace actorgraph::extract {

class ModelFile;
class Workspace;

class Coreference {
 public:
  explicit Coreference(const ModelFile& model);
  ~Coreference();

  // Sets the antecedents of analysis.mentions; rows as range_rows gives them for the mentions.
  void link(const Matrix& rows, Analysis& analysis, Workspace& workspace) const;

 private:
  struct Layers;
  std::unique_ptr<Layers> layers_;
};

}  // namespace actorgraph::extract
