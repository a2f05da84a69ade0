// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Answers evaluation questions that no user asks:
//   actorgraph-eval relate [MODEL] < pairs.jsonl > answers.jsonl
// A pair is {"id", "text", "source": [begin, end), "target": [begin, end)}, offsets in code points; the answer is the
// most probable predicate from source to target with its modality, and the most probable PLOVER class.
#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "extract/language/reader.hpp"
#include "extract/models/shipped_model.hpp"

namespace {

using namespace actorgraph;
using nlohmann::ordered_json;

Modality modality_of(const extract::RelationCue& cue) {
  return static_cast<Modality>(std::ranges::max_element(cue.modality) - cue.modality.begin());
}

double probability(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

std::array<double, 4> probabilities(const extract::RelationCue& cue) {
  std::array<double, 4> out{};
  const float top = *std::ranges::max_element(cue.modality);
  double total = 0;
  for (std::size_t m = 0; m < out.size(); ++m) total += out[m] = std::exp(static_cast<double>(cue.modality[m] - top));
  for (double& each : out) each /= total;
  return out;
}

// The class of an act in the PLV corpus. Its fifteen classes have none for investigating, which they count as accusing.
std::string class_of(Predicate predicate, Modality modality) {
  if (predicate == Predicate::investigates) return "ACCUSE";
  return std::string(event_code(predicate, modality, Polarity::affirmed).plover);
}

// Adds up what the predicates of each PLOVER class have for them, in every modality. A friendly act that is denied
// counts as refused (CAMEO 12: to refuse to meet, to help, to negotiate, to yield).
std::string likeliest_class(const std::vector<extract::RelationCue>& cues) {
  std::map<std::string, double> mass;
  for (const auto& cue : cues) {
    const double said = probability(cue.score);
    const double negated = probability(cue.negated);
    const auto modality = probabilities(cue);
    for (std::size_t m = 0; m < modality.size(); ++m)
      mass[class_of(cue.predicate, static_cast<Modality>(m))] += said * (1 - negated) * modality[m];
    if (info(cue.predicate).tone > 0 && !info(cue.predicate).plover.empty()) mass["REJECT"] += said * negated;
  }
  mass.erase("");
  const auto best = std::ranges::max_element(mass, {}, [](const auto& each) { return each.second; });
  return best == mass.end() ? "" : best->first;
}

ordered_json answer(const extract::Reader& reader, const ordered_json& pair) {
  const auto span = [&](const char* side) {
    return Span{pair.at(side)[0].get<std::size_t>(), pair.at(side)[1].get<std::size_t>()};
  };
  const auto cues = reader.relate(pair.at("text").get<std::string>(), span("source"), span("target"));
  ordered_json out{{"id", pair.at("id")}, {"plover", nullptr}};
  const auto best = std::ranges::max_element(cues, {}, &extract::RelationCue::score);
  if (best == cues.end()) return out;
  out["predicate"] = name(best->predicate);
  out["modality"] = name(modality_of(*best));
  if (const std::string plover = likeliest_class(cues); !plover.empty()) out["plover"] = plover;
  return out;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2 || argc > 3 || std::string_view(argv[1]) != "relate") {
    std::cerr << "usage: actorgraph-eval relate [MODEL] < pairs.jsonl\n";
    return 2;
  }
  const extract::Reader reader(argc == 3 ? std::filesystem::path(argv[2]) : extract::shipped_model());
  for (std::string line; std::getline(std::cin, line);) {
    if (!line.empty()) std::cout << answer(reader, ordered_json::parse(line)).dump() << "\n";
  }
  return 0;
} catch (const std::exception& error) {
  std::cerr << "actorgraph-eval: " << error.what() << "\n";
  return 1;
}
