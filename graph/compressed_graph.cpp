// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/compressed_graph.hpp"

#include <cmath>
#include <limits>

#include "graph/detail/compressed_walk.hpp"
#include "graph/model/error.hpp"

namespace actorgraph::graph {
namespace {

using detail::CompressedTriple;

constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();

CompressedTriple compress(const Triple& triple) {
  return {triple.best_statement,
          triple.support,
          triple.sources,
          detail::pack_date(triple.first_date),
          detail::pack_date(triple.last_date),
          static_cast<float>(triple.confidence),
          triple.predicate,
          triple.polarity};
}

std::vector<Actor> read_actors(const AdjacencySource& source) {
  std::vector<Actor> actors;
  actors.reserve(source.actor_count());
  source.all_actors([&](const Actor& actor) { actors.push_back(actor); });
  if (actors.size() >= most) throw Error("There are too many actors to hold in memory; ask about one of them.");
  if (!std::ranges::is_sorted(actors, {}, &Actor::id)) std::ranges::sort(actors, {}, &Actor::id);
  return actors;
}

std::unique_ptr<CompressedGraph::Walk> read(const AdjacencySource& source) {
  std::vector<Actor> actors = read_actors(source);
  CompressedGraph::Walk::Ends ends;
  std::deque<CompressedTriple> triples;
  source.all_triples([&](const Triple& triple) {
    const auto subject = detail::place_of(triple.subject, actors);
    const auto object = detail::place_of(triple.object, actors);
    if (!subject || !object) return;
    ends.emplace_back(*subject, *object);
    triples.push_back(compress(triple));
  });
  if (triples.size() >= most) throw Error("There are too many triples to hold in memory; ask about one actor.");
  // The rows are filled in the order of the subjects; only then is an edge's index its triple's place.
  if (!std::ranges::is_sorted(ends, {}, &std::pair<std::uint32_t, std::uint32_t>::first))
    throw Error("The triples are not in the order of their subjects; the database is damaged, build it again.");
  return std::make_unique<CompressedGraph::Walk>(std::move(actors), ends, std::move(triples));
}

}  // namespace

CompressedGraph::CompressedGraph(const AdjacencySource& source) : walk_(read(source)) {}
CompressedGraph::~CompressedGraph() = default;
CompressedGraph::CompressedGraph(CompressedGraph&&) noexcept = default;
CompressedGraph& CompressedGraph::operator=(CompressedGraph&&) noexcept = default;

std::size_t CompressedGraph::actor_count() const { return walk_->actors().size(); }
std::size_t CompressedGraph::triple_count() const { return num_edges(*walk_); }

CompressedGraph::Walk::Walk(std::vector<Actor> actors, const Ends& ends, std::deque<CompressedTriple> triples)
    : detail::CompressedRows(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                             static_cast<std::uint32_t>(actors.size())),
      actors_(std::move(actors)),
      triples_(std::move(triples)) {}

Triple CompressedGraph::Walk::triple(edge_descriptor edge) const {
  const CompressedTriple& packed = triples_[edge.idx];
  return {actors_[source(edge, *this)].id,
          packed.predicate,
          actors_[target(edge, *this)].id,
          packed.polarity,
          packed.support,
          packed.sources,
          detail::unpack_date(packed.first_date),
          detail::unpack_date(packed.last_date),
          std::round(static_cast<double>(packed.confidence) * 1e6) / 1e6,
          packed.best_statement};
}

}  // namespace actorgraph::graph
