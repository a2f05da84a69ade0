// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// JSON lines: an object a statement, complete in itself.
#include <nlohmann/json.hpp>

#include "render/detail/writers.hpp"

namespace actorgraph::render::detail {
namespace {

using Json = nlohmann::ordered_json;

class JsonlWriter final : public Writer {
 public:
  explicit JsonlWriter(std::ostream& out) : out_(out) {}

  void actor(const Actor& actor) override { names_.add(actor); }

  void statement(const ExportStatement& row) override {
    const Statement& said = row.statement;
    const EventCode code = event_code(said.predicate, said.modality, said.polarity);
    const Json line{{"id", said.id},
                    {"subject", actor_json(said.subject)},
                    {"predicate", name(said.predicate)},
                    {"object", actor_json(said.object)},
                    {"polarity", name(said.polarity)},
                    {"modality", name(said.modality)},
                    {"attribution", said.attribution ? actor_json(*said.attribution) : Json(nullptr)},
                    {"date", said.date},
                    {"place", said.place},
                    {"confidence", said.confidence},
                    {"plover", code.plover},
                    {"cameo", code.cameo},
                    {"evidence", said.evidence},
                    {"begin", said.span.begin},
                    {"end", said.span.end},
                    {"sentence", row.sentence},
                    {"article",
                     {{"id", said.article},
                      {"title", row.article_title},
                      {"date", row.article_date},
                      {"source", row.article_source},
                      {"url", row.article_url}}}};
    // Bytes that are no UTF-8 become U+FFFD.
    out_ << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }

  void finish() override { flush(out_); }

 private:
  [[nodiscard]] Json actor_json(ActorId id) const {
    const auto& known = names_.of(id);
    return {{"id", id}, {"name", known.name}, {"kind", name(known.kind)}};
  }

  std::ostream& out_;
  ActorNames names_;
};

}  // namespace

std::unique_ptr<Writer> jsonl_writer(std::ostream& out) { return std::make_unique<JsonlWriter>(out); }

}  // namespace actorgraph::render::detail
