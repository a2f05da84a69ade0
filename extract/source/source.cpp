// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/source.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "extract/source/decode.hpp"
#include "extract/source/html.hpp"
#include "extract/source/html_depth.hpp"
#include "extract/source/json_lines.hpp"
#include "extract/source/reading.hpp"
#include "extract/source/text_head.hpp"

namespace actorgraph::extract {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_page = 8'000'000;  // bytes of HTML, of which little is text
constexpr std::size_t deepest_page = 4000;       // elements within elements; 30 are usual
constexpr std::size_t head_bytes = 8192;
constexpr std::string_view blank = " \t\r\n\f";

enum class Format { text, html, json_lines, json };

std::string lower(std::string_view text) {
  std::string folded(text);
  std::ranges::transform(folded, folded.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return folded;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blank) - begin + 1);
}

Format format_of(const fs::path& file, std::string_view head) {
  const std::string extension = lower(file.extension().string());
  if (extension == ".txt" || extension == ".text" || extension == ".md") return Format::text;
  if (extension == ".html" || extension == ".htm" || extension == ".xhtml") return Format::html;
  if (extension == ".jsonl" || extension == ".ndjson") return Format::json_lines;
  if (extension == ".json") return Format::json;
  const std::string start = lower(trim(head.substr(0, 64)));
  if (start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<head"))
    return Format::html;
  return start.starts_with('{') || start.starts_with('[') ? Format::json : Format::text;
}

bool read_text(SourceReading& reading) {
  Decoded decoded = decode(reading.input().take(longest_text));
  if (!reading.note_replaced(reading.name(), decoded.replaced)) return false;
  std::erase(decoded.text, '\r');
  Article article;
  const std::size_t body = read_text_head(decoded.text, article);
  article.text = trim(std::string_view(decoded.text).substr(body));
  if (article.text.empty()) return reading.left_out(reading.name(), "it has header lines but no text; add the text");
  return reading.give(std::move(article), reading.name()) &&
         (!reading.input().more() || reading.say_cut(reading.name()));
}

bool read_page(SourceReading& reading) {
  const std::string bytes = reading.input().take(longest_page);
  const Decoded decoded = decode(bytes, declared_encoding(bytes));
  if (!reading.note_replaced(reading.name(), decoded.replaced)) return false;
  if (reading.input().more() &&
      !reading.left_out(reading.name(), "only the first 8 MB of this page were read; save the article alone"))
    return false;
  if (html_depth(decoded.text) > deepest_page)
    return reading.left_out(reading.name(), "its elements nest too deep for an article; save the text alone");
  Article article = read_html(decoded.text);
  if (article.text.empty())
    return reading.left_out(reading.name(), "this page has no running text; save the article itself");
  return reading.give(std::move(article), reading.name());
}

bool read(SourceReading& reading, const fs::path& file) {
  const std::string_view head = reading.input().peek(head_bytes);
  if (reading.input().failed()) return reading.left_out(reading.name(), "it cannot be read; give a file or a folder");
  if (head.size() < head_bytes && trim(head).empty())
    return reading.left_out(reading.name(), "it is empty; nothing was read");
  if (looks_binary(head))
    return reading.left_out(reading.name(), "it is no text; convert it to plain text or HTML in UTF-8 first");
  switch (format_of(file, head)) {
    case Format::html:
      return read_page(reading);
    case Format::json_lines:
      return read_json(reading, true);
    case Format::json:
      return read_json(reading, false);
    case Format::text:
      break;
  }
  return read_text(reading);
}

std::string reason(const std::error_code& error) {
  if (error == std::errc::no_such_file_or_directory) return "it does not exist; check the path";
  if (error == std::errc::permission_denied) return "you may not read it; change its rights or leave it out";
  return "it cannot be read (" + error.message() + ")";
}

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

// Files of a folder in the order of their whole path; a folder below that may not be read is a problem of its own.
void list_folder(const fs::path& folder, SourceList& list) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) entries.push_back(*at);
  if (error) list.problems.push_back({folder.string(), reason(error)});
  std::ranges::sort(entries);
  for (const fs::directory_entry& entry : entries) {
    if (is_hidden(entry.path())) continue;
    if (entry.is_directory(error) && !entry.is_symlink(error))
      list_folder(entry.path(), list);
    else if (entry.is_regular_file(error))
      list.files.push_back({entry.path(), entry.file_size(error)});
  }
}

void list_path(const fs::path& path, SourceList& list) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (path == "-")
    list.files.push_back({path, 0});
  else if (error || !fs::exists(status))
    list.problems.push_back(
        {path.string(), reason(error ? error : std::make_error_code(std::errc::no_such_file_or_directory))});
  else if (fs::is_directory(status))
    list_folder(path, list);
  else
    list.files.push_back({path, fs::is_regular_file(status) ? fs::file_size(path, error) : 0});
}

}  // namespace

SourceList list_sources(const std::vector<fs::path>& paths) {
  SourceList list;
  for (const fs::path& path : paths) list_path(path, list);
  return list;
}

bool read_source(const fs::path& file, std::istream& standard_input, const SourceVisitor& visit) {
  if (file == "-") {
    SourceReading reading("standard input", "stdin", standard_input, visit);
    return read(reading, file);
  }
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    const std::error_code error(errno == 0 ? EIO : errno, std::generic_category());
    return visit({SourceProblem{file.string(), reason(error)}});
  }
  SourceReading reading(file.string(), file.stem().string(), stream, visit);
  return read(reading, file);
}

}  // namespace actorgraph::extract
