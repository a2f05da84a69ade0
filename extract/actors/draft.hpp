// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The mentions of an article while they become actors, and the steps that join them. Each step knows one reason why two
// mentions are one actor; resolve.cpp says in which order they run.
#pragma once

#include <string_view>
#include <vector>

#include "extract/actors/clusters.hpp"
#include "extract/actors/mention_facts.hpp"
#include "extract/language/analysis.hpp"

namespace actorgraph::extract {

struct Draft {
  const Analysis& analysis;
  std::vector<Mention> mentions;    // the analysis's; their kinds may be corrected
  std::vector<MentionFacts> facts;  // one a mention
  Clusters clusters;

  [[nodiscard]] const Mention& mention(std::size_t i) const { return mentions[i]; }
  [[nodiscard]] std::size_t size() const { return facts.size(); }
  [[nodiscard]] bool is_name(std::size_t i) const;    // a name of an actor
  [[nodiscard]] bool is_person(std::size_t i) const;  // by its own kind
};

// Where one name is a person here and something else there, the article means one of them: the kind with most weight, a
// longer name that it is part of included. Returns the mentions whose kind it changed. Known names stay as they are,
// but for those that only persons bear.
std::vector<std::size_t> settle_kinds(Draft& draft);

// Decides for each name whom of the gazetteer it means in this article, if anybody.
void choose_known(Draft& draft);

// Names that are spelt the same and of one sort.
void join_equal_names(Draft& draft);
// Names of one known actor.
void join_known(Draft& draft);
// Full names, surnames, initials, spellings.
void join_persons(Draft& draft);
// Acronyms in brackets and elsewhere, short forms, turned forms ("National Accord Government").
void join_bodies(Draft& draft);
// What speaks for a state unnamed, and a state's forces.
void join_states(Draft& draft, const Gazetteer& gazetteer);
// "Russia's foreign minister" and who holds that office.
void join_roles(Draft& draft);
// What coreference says, as far as names do not contradict.
void join_antecedents(Draft& draft);
// Nominals that nothing else was said of, in the same words.
void join_equal_nominals(Draft& draft);

}  // namespace actorgraph::extract
