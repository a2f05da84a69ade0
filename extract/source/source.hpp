// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// From files of any supported format (plain text, HTML, JSON lines, article JSON) to articles, one after the other, in
// bounded memory. What cannot be read is said and the rest goes on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <variant>
#include <vector>

#include "graph/model/extraction.hpp"

namespace actorgraph::extract {

// Something that could not be read as it stands.
struct SourceProblem {
  std::string where;     // "articles/a.jsonl:3"
  std::string what;      // what is wrong and what was done or is to do, to stand behind "where: "
  bool left_out = true;  // false: all of it was read nevertheless
};

// An article to understand, one that was extracted before, or a problem.
struct SourceItem {
  std::variant<Article, Extraction, SourceProblem> content;
  std::uintmax_t position = 0;  // bytes of the file that are behind us
};

// Takes the items in the order of the file; returns false to stop the reading.
using SourceVisitor = std::function<bool(SourceItem&&)>;

struct SourceFile {
  std::filesystem::path path;  // "-" is standard input
  std::uintmax_t bytes = 0;    // 0: not known
};

struct SourceList {
  std::vector<SourceFile> files;
  std::vector<SourceProblem> problems;
};

// The files to read: folders recursively in sorted order, hidden files and symbolic links to folders left out.
[[nodiscard]] SourceList list_sources(const std::vector<std::filesystem::path>& paths);

// Reads one file; "-" reads the given stream. The format follows from the name, else from the first bytes. Returns
// false when the visitor stopped it. Throws nothing but what the visitor throws.
bool read_source(const std::filesystem::path& file, std::istream& standard_input, const SourceVisitor& visit);

}  // namespace actorgraph::extract
