// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/triple_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace actorgraph::cli {
namespace {

// A sentence may run over lines in the article; on the screen it has one.
std::string one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

// "3 articles of 2 sources, 2018-02-20 to 2019-04-04".
std::string support_text(const Triple& triple) {
  const std::string sources = triple.sources > 1 ? fmt::format(" of {} sources", triple.sources) : "";
  return fmt::format("{}{}, {}", counted(triple.support, "article"), sources,
                     period_text(triple.first_date, triple.last_date));
}

}  // namespace

std::string triple_text(const std::string& subject, Predicate predicate, const std::string& object, Polarity polarity) {
  return fmt::format("{} {}-{}{}-> {}", subject, info(predicate).symmetric ? "<" : "",
                     polarity == Polarity::negated ? "not " : "", name(predicate), object);
}

std::string counted(std::size_t count, const std::string& noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string period_text(const std::string& first, const std::string& last) {
  if (first.empty() && last.empty()) return "undated";
  return first == last || last.empty() ? first : fmt::format("{} to {}", first, last);
}

std::string modality_text(const Statement& statement, const storage::Store& store) {
  std::string text;
  if (statement.modality != Modality::actual) text += fmt::format(", {}", name(statement.modality));
  if (!statement.attribution) return text;
  const auto speaker = store.actor(*statement.attribution);
  return speaker ? fmt::format("{}, according to {}", text, speaker->name) : text;
}

std::string support_lines(const Triple& triple, const storage::Store& store, const std::string& indent) {
  const auto record = store.statement(triple.best_statement);
  if (!record) return fmt::format("{}{}\n", indent, support_text(triple));
  return fmt::format("{0}{1}{2}\n{0}{3}\n", indent, support_text(triple), modality_text(record->statement, store),
                     evidence_text(*record));
}

std::string evidence_text(const storage::StatementRecord& record) {
  std::vector<std::string> where;
  for (const std::string& part : {record.article_title, record.article_source, record.article_date, record.article_url})
    if (!part.empty()) where.push_back(part);
  const std::string sentence = one_line(record.sentence.empty() ? record.statement.evidence : record.sentence);
  const std::string said = sentence.empty() ? "no sentence is given" : fmt::format("\"{}\"", sentence);
  return where.empty() ? said : fmt::format("{} ({})", said, fmt::join(where, ", "));
}

}  // namespace actorgraph::cli
