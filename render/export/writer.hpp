// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Statements written for other tools, one at a time, so that memory does not grow with their number. Every actor comes
// before the statements; only actors' names are kept.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "graph/model/triple.hpp"

namespace actorgraph::render {

// A statement with what is known of the article that makes it.
struct ExportStatement {
  Statement statement;
  std::string article_title;
  std::string article_date;
  std::string article_source;
  std::string article_url;
  std::string sentence;  // the whole sentence around the evidence
};

// Called in this order: actor() for every actor, statement() for every statement, finish() once. Writing to a stream
// that fails throws Error at finish() at the latest.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual void actor(const Actor& actor) = 0;
  virtual void statement(const ExportStatement& statement) = 0;
  virtual void finish() = 0;
};

enum class ExportFormat : std::uint8_t { csv, jsonl, ntriples, graphml, dot };

// By the name used on the command line ("csv"); nothing for an unknown one.
[[nodiscard]] std::optional<ExportFormat> export_format_named(std::string_view name);

// The stream must outlive the writer.
[[nodiscard]] std::unique_ptr<Writer> make_writer(ExportFormat format, std::ostream& out);

}  // namespace actorgraph::render
