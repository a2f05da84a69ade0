// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The front door of the room: an article in, what it says out.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "graph/model/extraction.hpp"

namespace actorgraph::extract {

struct ExtractorOptions {
  std::filesystem::path model;                     // empty: the shipped one
  std::vector<std::filesystem::path> actor_files;  // the user's own gazetteers, later ones win
  double min_confidence = -1.0;  // statements below are left out; negative: the default that maximises F1
};

struct ActorFileNote {
  std::filesystem::path file;
  std::size_t line = 0;  // from 1
  std::string what;
};

// Safe to use from several threads at once.
class Extractor {
 public:
  // Throws ModelError or InputError when the model or a gazetteer cannot be read.
  explicit Extractor(const ExtractorOptions& options = {});
  ~Extractor();

  [[nodiscard]] Extraction extract(const Article& article) const;

  // Lines of the actor files that say nothing usable and were passed over, in order.
  [[nodiscard]] const std::vector<ActorFileNote>& notes() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace actorgraph::extract
