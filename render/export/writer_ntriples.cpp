// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// RDF as N-Triples. VOCABULARY.md says which terms are used and what a statement looks like.
#include <algorithm>
#include <cctype>

#include "render/detail/writers.hpp"
#include "render/utf8.hpp"

namespace actorgraph::render::detail {
namespace {

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view rdfs = "http://www.w3.org/2000/01/rdf-schema#";
constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view dcterms = "http://purl.org/dc/terms/";
constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
constexpr std::string_view own = "urn:actorgraph:vocabulary:";

std::string iri(std::string_view space, std::string_view local) {
  return '<' + std::string(space) + std::string(local) + '>';
}
std::string node(std::string_view type, std::int64_t id) {
  return "<urn:actorgraph:" + std::string(type) + ':' + std::to_string(id) + '>';
}

std::string literal(std::string_view text) {
  std::string quoted = "\"";
  for (const CodePoint& point : code_points(text)) {
    switch (point.value) {
      case U'"':
        quoted += "\\\"";
        break;
      case U'\\':
        quoted += "\\\\";
        break;
      case U'\n':
        quoted += "\\n";
        break;
      case U'\r':
        quoted += "\\r";
        break;
      default:
        quoted += point.bytes;
    }
  }
  return quoted + '"';
}

std::string typed(std::string_view text, std::string_view type) { return literal(text) + "^^" + iri(xsd, type); }

std::string date_literal(std::string_view date) {
  if (date.size() == 4) return typed(date, "gYear");
  return typed(date, date.size() == 7 ? "gYearMonth" : "date");
}

bool is_absolute(std::string_view url) {
  const std::size_t colon = url.find(':');
  return colon != std::string_view::npos && colon > 0 && std::isalpha(static_cast<unsigned char>(url[0])) != 0 &&
         std::ranges::all_of(url.substr(0, colon), [](char letter) {
           return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '+' || letter == '-' ||
                  letter == '.';
         });
}

// An address as a node where it can be one, with what an IRI may not hold percent-encoded.
std::string address(std::string_view url) {
  if (!is_absolute(url)) return literal(url);
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string encoded = "<";
  for (const CodePoint& point : code_points(url)) {
    const bool illegal =
        point.value <= 0x20 || std::u32string_view(U"<>\"{}|^`\\").find(point.value) != std::u32string_view::npos;
    if (!illegal) {
      encoded += point.bytes;
      continue;
    }
    encoded += '%';
    encoded += hex[point.value >> 4U];
    encoded += hex[point.value & 0xFU];
  }
  return encoded + '>';
}

class NtriplesWriter final : public Writer {
 public:
  explicit NtriplesWriter(std::ostream& out) : out_(out) {}

  void actor(const Actor& actor) override {
    const std::string subject = node("actor", actor.id);
    say(subject, iri(rdf, "type"), iri(own, name(actor.kind)));
    say(subject, iri(rdfs, "label"), literal(actor.name));
    for (const std::string& alias : actor.aliases) say(subject, iri(skos, "altLabel"), literal(alias));
  }

  void statement(const ExportStatement& row) override {
    const Statement& said = row.statement;
    if (said.article != last_article_) write_article(row);
    last_article_ = said.article;
    if (said.polarity == Polarity::affirmed && said.modality == Modality::actual)
      say(node("actor", said.subject), iri(own, name(said.predicate)), node("actor", said.object));
    write_reified(said, node("statement", said.id));
    say_text(node("statement", said.id), iri(own, "sentence"), row.sentence);
  }

  void finish() override { flush(out_); }

 private:
  void say(const std::string& subject, const std::string& predicate, const std::string& object) {
    out_ << subject << ' ' << predicate << ' ' << object << " .\n";
  }
  void say_text(const std::string& subject, const std::string& predicate, std::string_view text) {
    if (!text.empty()) say(subject, predicate, literal(text));
  }

  void write_article(const ExportStatement& row) {
    const std::string article = node("article", row.statement.article);
    say(article, iri(rdf, "type"), iri(own, "article"));
    say_text(article, iri(dcterms, "title"), row.article_title);
    if (!row.article_date.empty()) say(article, iri(dcterms, "date"), date_literal(row.article_date));
    say_text(article, iri(dcterms, "publisher"), row.article_source);
    if (!row.article_url.empty()) say(article, iri(dcterms, "source"), address(row.article_url));
  }

  void write_reified(const Statement& said, const std::string& statement) {
    say(statement, iri(rdf, "type"), iri(rdf, "Statement"));
    say(statement, iri(rdf, "subject"), node("actor", said.subject));
    say(statement, iri(rdf, "predicate"), iri(own, name(said.predicate)));
    say(statement, iri(rdf, "object"), node("actor", said.object));
    say(statement, iri(own, "polarity"), iri(own, name(said.polarity)));
    say(statement, iri(own, "modality"), iri(own, name(said.modality)));
    if (said.attribution) say(statement, iri(own, "attribution"), node("actor", *said.attribution));
    if (!said.date.empty()) say(statement, iri(own, "date"), date_literal(said.date));
    say_text(statement, iri(own, "place"), said.place);
    say(statement, iri(own, "confidence"), typed(number(said.confidence), "double"));
    const EventCode code = event_code(said.predicate, said.modality, said.polarity);
    say_text(statement, iri(own, "plover"), code.plover);
    say_text(statement, iri(own, "cameo"), code.cameo);
    say(statement, iri(dcterms, "source"), node("article", said.article));
    say_text(statement, iri(own, "evidence"), said.evidence);
  }

  std::ostream& out_;
  ArticleId last_article_ = -1;  // statements of an article mostly come together; to say its title twice does no harm
};

}  // namespace

std::unique_ptr<Writer> ntriples_writer(std::ostream& out) { return std::make_unique<NtriplesWriter>(out); }

}  // namespace actorgraph::render::detail
