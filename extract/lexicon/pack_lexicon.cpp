// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Run by the build: writes the data files of this folder as one C++ source.
// usage: pack_lexicon FOLDER OUTPUT.cpp
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "extract/actors/gazetteer_json.hpp"
#include "extract/actors/gazetteer_table.hpp"

namespace {

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A string literal a line of the text; compilers read them far faster than lists of numbers.
void write_function(std::ostream& out, std::string_view name, std::string_view text) {
  constexpr std::string_view digits = "01234567";
  out << "std::string_view " << name << "() {\n  static constexpr char text[] = \"\"";
  bool open = false;
  for (const char c : text) {
    if (!open) out << "\n    \"";
    open = c != '\n';
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out << "\\n\"";
    } else if (byte < 0x20 || byte >= 0x7F || c == '"' || c == '\\' || c == '?') {
      out << '\\' << digits[byte >> 6U] << digits[(byte >> 3U) & 7U] << digits[byte & 7U];
    } else {
      out << c;
    }
  }
  out << (open ? "\"" : "") << ";\n  return {text, sizeof(text) - 1};\n}\n\n";
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 3) throw std::runtime_error("usage: pack_lexicon FOLDER OUTPUT.cpp");
  const std::string folder = arguments[1];
  std::ofstream out(arguments[2], std::ios::binary);
  out << "// Written by pack_lexicon from extract/lexicon; change those files instead.\n"
         "#include \"extract/lexicon/built_in.hpp\"\n\nnamespace actorgraph::extract {\n\n";
  const auto actors = actorgraph::extract::parse_gazetteer_json(read(folder + "/actors.json"));
  write_function(out, "built_in_actors", actorgraph::extract::pack_gazetteer(actors));
  write_function(out, "built_in_titles", read(folder + "/titles.json"));
  write_function(out, "built_in_predicates", read(folder + "/predicates.json"));
  out << "}  // namespace actorgraph::extract\n";
  if (!out.flush()) throw std::runtime_error("cannot write " + std::string(arguments[2]));
  return 0;
} catch (const std::exception& error) {
  std::cerr << "pack_lexicon: " << error.what() << '\n';
  return 1;
}
