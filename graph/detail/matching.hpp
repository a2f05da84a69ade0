// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Which triples a filter lets through, and the orders in which triples are given.
#pragma once

#include "graph/adjacency_source.hpp"

namespace actorgraph::graph::detail {

// All of the filter but the kind, which only the graph knows. A date known to the year or the month alone counts when
// any of its days would; a triple without a date doesn't when a date is asked for.
[[nodiscard]] bool matches(const TripleFilter& filter, const Triple& triple);

// Best supported first, then the latest, then the rest of the triple so that the order is total.
[[nodiscard]] bool better_supported(const Triple& left, const Triple& right);

// By (subject, object, predicate, polarity).
[[nodiscard]] bool by_ends(const Triple& left, const Triple& right);

}  // namespace actorgraph::graph::detail
