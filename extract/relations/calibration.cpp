// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/calibration.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

namespace actorgraph::extract {

Calibration::Calibration(const nlohmann::json& fitted)
    : scale_(fitted.at("scale").get<double>()),
      shift_(fitted.at("shift").get<double>()),
      threshold_(fitted.at("threshold").get<double>()),
      rival_object_(fitted.value("rival_object", 0.0)),
      rival_subject_(fitted.value("rival_subject", 0.0)),
      rival_predicate_(fitted.value("rival_predicate", 0.0)),
      across_sentences_(fitted.value("across_sentences", 0.0)),
      subject_mentions_(fitted.value("subject_mentions", 0.0)),
      object_mentions_(fitted.value("object_mentions", 0.0)) {
  const auto shifts = fitted.value("predicates", nlohmann::json::object());
  for (const auto& [predicate, shift] : shifts.items()) {
    if (const auto known = predicate_named(predicate)) predicates_[static_cast<std::size_t>(*known)] = shift;
  }
}

double Calibration::probability(Predicate predicate, const StatementSigns& signs) const {
  const auto log_count = [](std::size_t count) { return std::log1p(static_cast<double>(count)); };
  const double log_odds = scale_ * signs.log_odds + shift_ + predicates_[static_cast<std::size_t>(predicate)] +
                          rival_object_ * signs.rival_object + rival_subject_ * signs.rival_subject +
                          rival_predicate_ * signs.rival_predicate + (signs.across_sentences ? across_sentences_ : 0) +
                          subject_mentions_ * log_count(signs.subject_mentions) +
                          object_mentions_ * log_count(signs.object_mentions);
  return 1 / (1 + std::exp(-log_odds));
}

}  // namespace actorgraph::extract
