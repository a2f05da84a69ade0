// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/database_option.hpp"

#include <CLI/CLI.hpp>

namespace actorgraph::cli {

void add_database_option(CLI::App& app, std::filesystem::path& database) {
  database = "actorgraph.db";
  app.add_option("--db", database, "The database (default: actorgraph.db)")
      ->envname("ACTORGRAPH_DB")
      ->type_name("FILE");
}

}  // namespace actorgraph::cli
