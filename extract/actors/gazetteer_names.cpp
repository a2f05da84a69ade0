// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/actors/gazetteer_names.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/actors/names.hpp"

namespace actorgraph::extract {
namespace {

std::string joined(const std::vector<Word>& words, WordRange range) {
  std::string out;
  for (std::size_t w = range.begin; w < range.end; ++w) {
    out += words[w].form;
    if (words[w].space_after && w + 1 < range.end) out += ' ';
  }
  return out;
}

// States and places stand in many a text without being its actors, which the model tells better than a list.
bool may_hint(const GazetteerMatch& match) {
  return match.actor->kind != ActorKind::country && match.actor->kind != ActorKind::place &&
         match.actor->kind != ActorKind::people;
}

}  // namespace

std::vector<KnownName> GazetteerNames::find(const std::vector<Word>& words, WordRange sentence) const {
  std::vector<std::string_view> views;
  for (std::size_t w = sentence.begin; w < sentence.end; ++w) views.push_back(words[w].form);
  std::vector<KnownName> out;
  for (std::size_t i = 0; i < views.size();) {
    const std::size_t count =
        begins_like_name(words[sentence.begin + i].form) ? gazetteer_.longest(std::span(views).subspan(i)) : 0;
    const WordRange range{sentence.begin + i, sentence.begin + i + count};
    const auto matches = count > 0 ? gazetteer_.find(joined(words, range)) : std::vector<GazetteerMatch>{};
    if (!matches.empty() && may_hint(matches[0])) out.push_back({range, matches[0].actor->kind, !matches[0].ambiguous});
    i += std::max<std::size_t>(count, 1);
  }
  return out;
}

}  // namespace actorgraph::extract
