// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/article_writer.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "graph/model/code_points.hpp"
#include "graph/model/error.hpp"
#include "storage/detail/actor_writer.hpp"
#include "storage/detail/content_hash.hpp"
#include "storage/detail/sentences.hpp"
#include "storage/detail/transaction.hpp"
#include "storage/detail/triple_writer.hpp"

namespace actorgraph::storage::detail {
namespace {

void check(const Extraction& extraction) {
  const std::string& label = extraction.article.id;
  const std::size_t count = extraction.actors.size();
  for (const ExtractedActor& actor : extraction.actors)
    if (actor.name.empty())
      throw InputError(fmt::format("Article {} has an actor without a name; leave it out.", label));
  for (const ExtractedStatement& each : extraction.statements) {
    if (each.subject >= count || each.object >= count || each.attribution.value_or(0) >= count)
      throw InputError(fmt::format("Article {} has a statement about an actor that it doesn't list; list it.", label));
    if (!(each.confidence >= 0.0 && each.confidence <= 1.0))  // false for what is no number, too
      throw InputError(fmt::format("Article {} has a confidence that is not between 0 and 1; mend it.", label));
  }
}

// Writes one article; lives as long as its transaction.
class ArticleWriter {
 public:
  ArticleWriter(Database& database, const Extraction& extraction)
      : database_(database),
        extraction_(extraction),
        points_(extraction.article.text),
        sentences_(extraction.article.text, points_) {}

  ArticleId write(const std::string& hash) {
    const std::optional<std::int64_t> source = source_id();
    insert_article(hash, source);
    actors_ = ActorWriter(database_).write(extraction_.actors);
    insert_mentions();
    TripleWriter triples(database_, source);
    for (const ExtractedStatement& statement : extraction_.statements) {
      if (actors_[statement.subject] == actors_[statement.object]) continue;  // says nothing about two actors
      triples.add(insert_statement(statement));
    }
    triples.write();
    return article_;
  }

 private:
  std::optional<std::int64_t> source_id() {
    const std::string& name = extraction_.article.source;
    if (name.empty()) return {};
    SqlStatement there = database_.prepare("SELECT id FROM sources WHERE name = ?1");
    if (there.bind(name).step()) return there.integer(0);
    database_.prepare("INSERT INTO sources (name) VALUES (?1)").bind(name).run();
    return database_.last_insert_id();
  }

  void insert_article(const std::string& hash, std::optional<std::int64_t> source) {
    const Article& article = extraction_.article;
    database_
        .prepare(
            "INSERT INTO articles (content, label, title, date, source, url, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .bind(hash, article.id, article.title, article.date, source, article.url, article.text)
        .run();
    article_ = database_.last_insert_id();
  }

  void insert_mentions() {
    SqlStatement insert = database_.prepare("INSERT OR IGNORE INTO mentions VALUES (?1, ?2, ?3, ?4)");
    for (std::size_t i = 0; i < actors_.size(); ++i)
      for (const Span& mention : extraction_.actors[i].mentions)
        insert.bind(article_, mention.begin, mention.end, actors_[i]).run();
  }

  std::int64_t sentence_id(const ExtractedStatement& statement) {
    const Span span = sentences_.around(statement.evidence, statement.sentence);
    const auto [place, is_new] = sentence_ids_.try_emplace(span, 0);
    if (is_new) {
      database_.prepare("INSERT INTO sentences (article, begin, text) VALUES (?1, ?2, ?3)")
          .bind(article_, span.begin, points_.slice(span))
          .run();
      place->second = database_.last_insert_id();
    }
    return place->second;
  }

  // Returns what the triples need of it.
  Statement insert_statement(const ExtractedStatement& said) {
    ActorId subject = actors_[said.subject];
    ActorId object = actors_[said.object];
    if (info(said.predicate).symmetric && object < subject) std::swap(subject, object);
    std::optional<ActorId> attribution;
    if (said.attribution) attribution = actors_[*said.attribution];
    database_
        .prepare(
            "INSERT INTO statements (article, sentence, subject, predicate, object, polarity, modality, attribution, "
            "date, place, confidence, begin, \"end\") "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
        .bind(article_, sentence_id(said), subject, said.predicate, object, said.polarity, said.modality, attribution,
              said.date, said.place, said.confidence, said.evidence.begin, said.evidence.end)
        .run();
    Statement stored;
    stored.id = database_.last_insert_id();
    stored.subject = subject;
    stored.predicate = said.predicate;
    stored.object = object;
    stored.polarity = said.polarity;
    stored.date = said.date.empty() ? extraction_.article.date : said.date;
    stored.confidence = said.confidence;
    return stored;
  }

  Database& database_;
  const Extraction& extraction_;
  CodePoints points_;
  Sentences sentences_;
  ArticleId article_ = 0;
  std::vector<ActorId> actors_;
  std::map<Span, std::int64_t> sentence_ids_;
};

}  // namespace

bool has_content(Database& database, const std::string& hash) {
  return database.prepare("SELECT 1 FROM articles WHERE content = ?1").bind(hash).step();
}

std::optional<ArticleId> write_article(Database& database, const Extraction& extraction) {
  check(extraction);
  const std::string hash = content_hash(extraction.article);
  Transaction transaction(database, TransactionKind::write);
  if (has_content(database, hash)) return {};
  const ArticleId id = ArticleWriter(database, extraction).write(hash);
  transaction.commit();
  return id;
}

}  // namespace actorgraph::storage::detail
