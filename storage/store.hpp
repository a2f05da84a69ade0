// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The database of one collection of articles: opened, filled an article at a time, asked. One writer and many readers
// may have it open at once (SQLite in WAL mode); a second writer waits for its turn at each article. A Store serves one
// thread at a time: threads that work at once have one each. SCHEMA.md describes the file. Everything here throws
// StoreError, in one sentence, when the file is locked for ten seconds, damaged or can't be read, or the disk is full.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/adjacency_source.hpp"
#include "graph/model/extraction.hpp"
#include "graph/model/triple.hpp"

namespace actorgraph::storage {

enum class Access { read_only, read_write };  // read_write creates the file when it is missing

// A statement with the article that makes it.
struct StatementRecord {
  Statement statement;
  std::string article_title;
  std::string article_date;
  std::string article_source;
  std::string article_url;
  std::string sentence;  // the whole sentence around the evidence
};

struct StoreInfo {
  std::size_t articles = 0;
  std::size_t actors = 0;
  std::size_t statements = 0;
  std::size_t triples = 0;
  std::size_t sources = 0;
  std::string first_date;  // of articles; empty: no dated article
  std::string last_date;
  int schema_version = 0;
  std::vector<std::pair<ActorKind, std::size_t>> actors_by_kind;        // most first
  std::vector<std::pair<Predicate, std::size_t>> triples_by_predicate;  // most first
};

class Store final : public graph::AdjacencySource {
 public:
  // Reading needs a file that is there, but no right to write. ":memory:" is a new store in memory. Throws StoreError:
  // not a database, of another program, of a newer version, no rights, locked.
  Store(const std::filesystem::path& file, Access access);
  ~Store() override;

  // Whether an article with this content is there already. Content is the text with white space folded.
  [[nodiscard]] bool has_article(const Article& article) const;

  // One article, one transaction: all of it is stored or nothing. Returns nothing when the article is there already.
  // Actors are matched to stored ones by name and kind (storage/README.md says how); a statement whose two actors turn
  // out to be one is left out. Throws InputError when a statement refers to an actor that isn't there.
  std::optional<ArticleId> add(const Extraction& extraction);

  // Actors whose name or alias is the given one, case and accents aside; the best supported first. With no exact match,
  // those that have all its words. At most 100.
  [[nodiscard]] std::vector<Actor> find_actors(std::string_view name) const;
  // The nearest names by spelling, for a name that fits nobody; none when nothing is near.
  [[nodiscard]] std::vector<std::string> similar_names(std::string_view name, std::size_t limit) const;

  [[nodiscard]] std::optional<StatementRecord> statement(StatementId id) const;
  // Every statement between two actors, either way, by date, then id.
  [[nodiscard]] std::vector<StatementRecord> statements_between(ActorId one, ActorId other) const;
  // Every statement by id, for exports that keep the evidence.
  void all_statements(const std::function<void(const StatementRecord&)>& visit) const;
  // Statements whose evidence sentence has these words (FTS5), best match first.
  [[nodiscard]] std::vector<StatementRecord> search_evidence(std::string_view words, std::size_t limit) const;

  [[nodiscard]] StoreInfo info() const;

  [[nodiscard]] std::size_t actor_count() const override;
  [[nodiscard]] std::optional<Actor> actor(ActorId id) const override;
  void triples_of(ActorId id, const std::function<void(const Triple&)>& visit) const override;
  void all_actors(const std::function<void(const Actor&)>& visit) const override;
  void all_triples(const std::function<void(const Triple&)>& visit) const override;

 private:
  struct Detail;
  std::unique_ptr<Detail> detail_;
};

}  // namespace actorgraph::storage
