// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/detail/matching.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace actorgraph::graph::detail {
namespace {

// -1, 0, 1: earlier, not to be told apart, later; as precise as the less precise of the two.
int compare_dates(std::string_view left, std::string_view right) {
  const std::size_t common = std::min(left.size(), right.size());
  return left.substr(0, common).compare(right.substr(0, common));
}

bool in_time(const TripleFilter& filter, const Triple& triple) {
  if (!filter.since.empty() && (triple.last_date.empty() || compare_dates(triple.last_date, filter.since) < 0))
    return false;
  return filter.until.empty() || (!triple.first_date.empty() && compare_dates(triple.first_date, filter.until) <= 0);
}

auto ends(const Triple& triple) { return std::tie(triple.subject, triple.object, triple.predicate, triple.polarity); }

}  // namespace

bool matches(const TripleFilter& filter, const Triple& triple) {
  return (!filter.predicate || *filter.predicate == triple.predicate) && triple.confidence >= filter.min_confidence &&
         in_time(filter, triple);
}

bool better_supported(const Triple& left, const Triple& right) {
  if (left.support != right.support) return left.support > right.support;
  if (left.last_date != right.last_date) return left.last_date > right.last_date;
  return by_ends(left, right);
}

bool by_ends(const Triple& left, const Triple& right) { return ends(left) < ends(right); }

}  // namespace actorgraph::graph::detail
