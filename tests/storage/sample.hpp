// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Small extractions and files for the tests of the room.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "graph/model/extraction.hpp"
#include "storage/store.hpp"

namespace actorgraph::storage {

// A database file of its own for each test, removed with all that SQLite puts beside it.
class TemporaryFile {
 public:
  TemporaryFile() : folder_(make_folder()) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] std::filesystem::path path() const { return folder_ / "news.db"; }

 private:
  static std::filesystem::path make_folder() {
    std::string name = testing::TempDir() + "actorgraph-XXXXXX";
    return mkdtemp(name.data());
  }
  std::filesystem::path folder_;
};

inline ExtractedActor person(std::string name, std::vector<std::string> aliases = {}) {
  return {.name = std::move(name), .kind = ActorKind::person, .aliases = std::move(aliases), .mentions = {}};
}

inline ExtractedActor body(std::string name, ActorKind kind, std::vector<std::string> aliases = {}) {
  return {.name = std::move(name), .kind = kind, .aliases = std::move(aliases), .mentions = {}};
}

inline ExtractedActor known(std::string name, ActorKind kind, std::vector<std::string> aliases = {}) {
  return {.name = std::move(name), .kind = kind, .aliases = std::move(aliases), .mentions = {}, .known = true};
}

inline ExtractedStatement says(std::size_t subject, Predicate predicate, std::size_t object) {
  ExtractedStatement statement;
  statement.subject = subject;
  statement.predicate = predicate;
  statement.object = object;
  return statement;
}

inline Extraction article(std::string text, std::vector<ExtractedActor> actors,
                          std::vector<ExtractedStatement> statements = {}) {
  Extraction extraction;
  extraction.article = {.id = "a", .title = "", .date = "", .source = "", .url = "", .text = std::move(text)};
  extraction.actors = std::move(actors);
  extraction.statements = std::move(statements);
  return extraction;
}

// Haftar leads the LNA, which asks Russia for aid: two sentences, three actors.
inline Extraction libya() {
  Extraction extraction;
  extraction.article = {.id = "libya.txt",
                        .title = "Libya's rivals look to Moscow",
                        .date = "2018-02-20",
                        .source = "Example News",
                        .url = "https://example.org/libya",
                        .text = "Khalifa Haftar leads the Libyan National Army. The LNA asked Russia for arms."};
  extraction.actors = {person("Khalifa Haftar", {"Haftar"}),
                       body("Libyan National Army", ActorKind::armed_group, {"LNA"}),
                       known("Russia", ActorKind::country, {"Moscow"})};
  extraction.actors[0].mentions = {{0, 14}};
  extraction.actors[1].mentions = {{25, 45}, {51, 54}};
  extraction.actors[2].mentions = {{61, 67}};
  ExtractedStatement leads = says(0, Predicate::leads, 1);
  leads.confidence = 0.75;
  leads.evidence = {0, 45};
  ExtractedStatement asks = says(1, Predicate::requests_aid_from, 2);
  asks.modality = Modality::alleged;
  asks.attribution = 0;
  asks.date = "2018-02-19";
  asks.place = "Moscow";
  asks.confidence = 0.5;
  asks.evidence = {51, 76};
  extraction.statements = {leads, asks};
  return extraction;
}

inline std::vector<Triple> all_triples(const Store& store) {
  std::vector<Triple> triples;
  store.all_triples([&](const Triple& each) { triples.push_back(each); });
  return triples;
}

inline std::vector<Triple> triples_of(const Store& store, ActorId id) {
  std::vector<Triple> triples;
  store.triples_of(id, [&](const Triple& each) { triples.push_back(each); });
  return triples;
}

// The only actor of this name.
inline Actor the(const Store& store, std::string_view name) {
  const std::vector<Actor> actors = store.find_actors(name);
  EXPECT_EQ(actors.size(), 1U) << name;
  return actors.empty() ? Actor{} : actors.front();
}

}  // namespace actorgraph::storage
