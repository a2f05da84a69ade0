// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// How relations read on the screen: "Khalifa Haftar -leads-> Libyan National Army".
#pragma once

#include <string>

#include "storage/store.hpp"

namespace actorgraph::cli {

// "A -leads-> B"; "A <-meets-> B" for a symmetric predicate, "A -not leads-> B" where it is denied.
[[nodiscard]] std::string triple_text(const std::string& subject, Predicate predicate, const std::string& object,
                                      Polarity polarity);

// "2018-02-20", "2018-02-20 to 2019-04-04", "undated".
[[nodiscard]] std::string period_text(const std::string& first, const std::string& last);

// The sentence in quotes and where it stands: "..." (Title, Sputnik, 2018-02-20).
[[nodiscard]] std::string evidence_text(const storage::StatementRecord& record);

// What a statement is besides an actual fact in the article's own words: ", alleged, according to Lev Dengov"; empty
// for those.
[[nodiscard]] std::string modality_text(const Statement& statement, const storage::Store& store);

// How a triple is supported and the words of its most certain statement, on lines of their own.
[[nodiscard]] std::string support_lines(const Triple& triple, const storage::Store& store, const std::string& indent);

// "1 article", "2 articles".
[[nodiscard]] std::string counted(std::size_t count, const std::string& noun);

}  // namespace actorgraph::cli
