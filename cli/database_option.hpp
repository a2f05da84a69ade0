// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Which database a command works on: --db, else ACTORGRAPH_DB, else actorgraph.db.
#pragma once

#include <filesystem>

namespace CLI {
class App;
}

namespace actorgraph::cli {

void add_database_option(CLI::App& app, std::filesystem::path& database);

}  // namespace actorgraph::cli
