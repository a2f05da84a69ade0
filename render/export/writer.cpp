// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "render/export/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/model/error.hpp"
#include "render/detail/writers.hpp"

namespace actorgraph::render {
namespace {

struct Format {
  std::string_view name;
  ExportFormat format;
  std::unique_ptr<Writer> (*make)(std::ostream&);
};
constexpr std::array formats{Format{"csv", ExportFormat::csv, detail::csv_writer},
                             Format{"jsonl", ExportFormat::jsonl, detail::jsonl_writer},
                             Format{"ntriples", ExportFormat::ntriples, detail::ntriples_writer},
                             Format{"graphml", ExportFormat::graphml, detail::graphml_writer},
                             Format{"dot", ExportFormat::dot, detail::dot_writer}};

}  // namespace

std::optional<ExportFormat> export_format_named(std::string_view name) {
  const auto* const found = std::ranges::find(formats, name, &Format::name);
  if (found == formats.end()) return std::nullopt;
  return found->format;
}

std::unique_ptr<Writer> make_writer(ExportFormat format, std::ostream& out) {
  return std::ranges::find(formats, format, &Format::format)->make(out);
}

namespace detail {

std::string number(double value) { return fmt::format("{}", value); }

void flush(std::ostream& out) {
  if (!out.flush()) throw Error("The export could not be written in full; see whether the disk is full.");
}

const ActorNames::Entry& ActorNames::of(ActorId id) const {
  const auto found = entries_.find(id);
  if (found == entries_.end())
    throw Error(fmt::format("A statement names actor {}, which is not there; the database is damaged.", id));
  return found->second;
}

}  // namespace detail
}  // namespace actorgraph::render
