// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/commands.hpp"

#include <array>

#include "cli/command_add.hpp"
#include "cli/command_draw.hpp"
#include "cli/command_evidence.hpp"
#include "cli/command_export.hpp"
#include "cli/command_extract.hpp"
#include "cli/command_info.hpp"
#include "cli/command_parse.hpp"
#include "cli/command_path.hpp"
#include "cli/command_vocabulary.hpp"
#include "cli/command_who.hpp"

namespace actorgraph::cli {
namespace {

constexpr std::array table{
    Command{"add", "Read articles into the database", describe_add},
    Command{"extract", "Write what articles say as JSON, without a database", describe_extract},
    Command{"parse", "Write words, trees, mentions and coreference as CoNLL-U", describe_parse},
    Command{"who", "Show the relations of an actor", describe_who},
    Command{"evidence", "Show every statement between two actors, with its sentence", describe_evidence},
    Command{"path", "Show how two actors are connected", describe_path},
    Command{"draw", "Draw actors and their relations", describe_draw},
    Command{"export", "Write all statements for other tools", describe_export},
    Command{"info", "Show what is in the database", describe_info},
    Command{"vocabulary", "Show the relations and kinds of actor that the program knows", describe_vocabulary},
};

}  // namespace

std::span<const Command> commands() { return table; }

}  // namespace actorgraph::cli
