// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// A few actors and relations of Libya in 2018, for pictures.
#pragma once

#include "graph/subgraph.hpp"

namespace actorgraph::render {

inline Triple said(ActorId subject, Predicate predicate, ActorId object, std::uint32_t support = 1,
                   Polarity polarity = Polarity::affirmed) {
  return {subject, predicate, object, polarity, support, 1, "2018-02-20", "2018-02-20", 0.9, 1};
}

inline graph::Subgraph libya() {
  using P = Predicate;
  return {{{1, "Khalifa Haftar", ActorKind::person, {}},
           {2, "Libyan National Army", ActorKind::armed_group, {}},
           {3, "Government of National Accord", ActorKind::government, {}},
           {4, "Russia", ActorKind::country, {}}},
          {said(1, P::leads, 2, 3), said(2, P::requests_aid_from, 4), said(3, P::requests_aid_from, 4, 2),
           said(2, P::attacks, 3, 1), said(4, P::supports, 2, 1, Polarity::negated), said(3, P::meets, 4)}};
}

// So many actors in a ring with as many spokes.
inline graph::Subgraph wheel(ActorId count) {
  graph::Subgraph wheel;
  for (ActorId id = 1; id <= count; ++id)
    wheel.actors.push_back({id, "Actor " + std::to_string(id), static_cast<ActorKind>(id % 9), {}});
  for (ActorId id = 2; id <= count; ++id) {
    wheel.triples.push_back(said(1, static_cast<Predicate>(id % 36), id, static_cast<std::uint32_t>(id % 4 + 1)));
    if (id < count) wheel.triples.push_back(said(id, static_cast<Predicate>(id % 29), id + 1));
  }
  return wheel;
}

}  // namespace actorgraph::render
