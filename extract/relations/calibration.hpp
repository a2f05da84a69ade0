// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How sure a statement is, given what the model reads for it and what else the article is read to say.
#pragma once

#include <array>
#include <cstddef>
#include <nlohmann/json_fwd.hpp>

#include "graph/model/vocabulary.hpp"

namespace actorgraph::extract {

// What stands for a statement in an article, and against it. Rivals are statements of the same article that would often
// be true instead: 'leads' of the same person with another object, the same object with another subject, another
// predicate from the same subject to the same object.
struct StatementSigns {
  static constexpr double no_rival = -4.0;  // about where the model's cues are cut off

  double log_odds = 0;  // of all cues for it together
  double rival_object = no_rival;
  double rival_subject = no_rival;
  double rival_predicate = no_rival;
  bool across_sentences = false;  // its two actors stand in different sentences
  std::size_t subject_mentions = 0;
  std::size_t object_mentions = 0;
};

// A logistic regression (extract/train/calibrate.py) on held-out texts.
class Calibration {
 public:
  Calibration() = default;
  // The member "calibration" of a model's description. Throws nlohmann::json::exception where it is none.
  explicit Calibration(const nlohmann::json& fitted);

  // 0..1: of statements said at 0.8, four in five are right.
  [[nodiscard]] double probability(Predicate predicate, const StatementSigns& signs) const;

  // The probability from which on a statement is made by default.
  [[nodiscard]] double threshold() const { return threshold_; }

 private:
  double scale_ = 1.0;
  double shift_ = 0.0;
  double threshold_ = 0.5;
  double rival_object_ = 0, rival_subject_ = 0, rival_predicate_ = 0;
  double across_sentences_ = 0;
  double subject_mentions_ = 0, object_mentions_ = 0;  // of log(1 + count)
  std::array<double, predicate_count> predicates_{};
};

}  // namespace actorgraph::extract
