// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Answers evaluation questions that no user asks:
//   actorgraph-eval relate [MODEL] < pairs.jsonl > answers.jsonl
// A pair is {"id", "text", "source": [begin, end), "target": [begin, end)}, offsets in code points; the answer is the
// most probable predicate from source to target with its modality, and the most probable PLOVER class.
#include <algorithm>
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

// Adds up what the predicates of each PLOVER class have for them.
std::string likeliest_class(const std::vector<extract::RelationCue>& cues) {
  std::map<std::string, double> mass;
  for (const auto& cue : cues) {
    const std::string plover(event_code(cue.predicate, modality_of(cue), Polarity::affirmed).plover);
    if (!plover.empty()) mass[plover] += 1 / (1 + std::exp(-static_cast<double>(cue.score)));
  }
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
