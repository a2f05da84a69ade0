// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "graph/model/vocabulary.hpp"

#include <algorithm>

namespace actorgraph {
namespace {

constexpr std::uint16_t bit(ActorKind kind) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(kind)); }
constexpr std::uint16_t any = (1U << actor_kind_count) - 1;

constexpr std::array<std::string_view, actor_kind_count> kind_names{
    "person", "country", "government", "party", "armed_group", "igo", "organization", "people", "place"};
constexpr std::array<std::string_view, actor_kind_count> kind_descriptions{
    "a named human being",
    "a sovereign state, and by metonymy its capital, government or demonym when they act ('Moscow rejected', 'the "
    "Russians')",
    "a named government, ministry, parliament, court or other public body",
    "a political party or movement that stands for office",
    "an army, militia, rebel or terrorist group",
    "an international organisation of states (UN, EU, NATO, Arab League)",
    "any other organisation: company, NGO, union, news outlet, university",
    "a national, ethnic, religious or social group that acts as one ('the Kurds', 'Islamists')",
    "a place that is only somewhere, not acting"};
constexpr std::array<std::string_view, 4> modality_names{"actual", "future", "possible", "alleged"};
constexpr std::array<std::string_view, 2> polarity_names{"affirmed", "negated"};

constexpr std::array<PredicateInfo, predicate_count> table{{
    {Predicate::leads, "leads", "led by", Family::standing, false, "", "", 0.6, bit(ActorKind::person),
     bit(ActorKind::government) | bit(ActorKind::party) | bit(ActorKind::armed_group) | bit(ActorKind::igo) |
         bit(ActorKind::organization) | bit(ActorKind::country) | bit(ActorKind::people),
     "heads, commands, presides over, rules; chief, head, president, leader, commander, chair, chancellor or prime "
     "minister of"},
    {Predicate::official_of, "official_of", "has official", Family::standing, false, "", "", 0.4,
     bit(ActorKind::person) | bit(ActorKind::people),
     bit(ActorKind::government) | bit(ActorKind::party) | bit(ActorKind::armed_group) | bit(ActorKind::igo) |
         bit(ActorKind::organization) | bit(ActorKind::country),
     "holds an office in or speaks for, without heading it: minister, envoy, ambassador, spokesman, adviser, general, "
     "judge, senator of"},
    {Predicate::member_of, "member_of", "has member", Family::standing, false, "", "", 0.4,
     bit(ActorKind::person) | bit(ActorKind::people) | bit(ActorKind::country) | bit(ActorKind::party) |
         bit(ActorKind::government) | bit(ActorKind::armed_group) | bit(ActorKind::organization) | bit(ActorKind::igo),
     bit(ActorKind::igo) | bit(ActorKind::party) | bit(ActorKind::armed_group) | bit(ActorKind::organization) |
         bit(ActorKind::government),
     "belongs to: a person to a party or group, a state to an alliance or union"},
    {Predicate::part_of, "part_of", "has part", Family::standing, false, "", "", 0.3,
     bit(ActorKind::government) | bit(ActorKind::party) | bit(ActorKind::armed_group) | bit(ActorKind::igo) |
         bit(ActorKind::organization),
     bit(ActorKind::country) | bit(ActorKind::government) | bit(ActorKind::party) | bit(ActorKind::armed_group) |
         bit(ActorKind::igo) | bit(ActorKind::organization),
     "is an organ, branch, wing or subsidiary of (Russia's Foreign Ministry, the armed wing of Hamas)"},
    {Predicate::based_in, "based_in", "hosts", Family::standing, false, "", "", 0.0,
     bit(ActorKind::government) | bit(ActorKind::party) | bit(ActorKind::armed_group) | bit(ActorKind::igo) |
         bit(ActorKind::organization) | bit(ActorKind::people) | bit(ActorKind::person),
     bit(ActorKind::place) | bit(ActorKind::country), "has its seat or stronghold in"},
    {Predicate::allied_with, "allied_with", "allied with", Family::standing, true, "", "", 0.8, any, any,
     "is an ally, coalition partner or partner of"},
    {Predicate::opposes, "opposes", "opposed by", Family::standing, false, "", "", -0.6, any, any,
     "is a rival, opponent, enemy or critic of; stands against"},
    {Predicate::family_of, "family_of", "family of", Family::standing, true, "", "", 0.3, bit(ActorKind::person),
     bit(ActorKind::person), "spouse, parent, child, sibling or other kin of"},
    {Predicate::founded, "founded", "founded by", Family::standing, false, "", "", 0.4, any,
     bit(ActorKind::government) | bit(ActorKind::party) | bit(ActorKind::armed_group) | bit(ActorKind::igo) |
         bit(ActorKind::organization),
     "founded, established, set up"},
    {Predicate::succeeds, "succeeds", "succeeded by", Family::standing, false, "", "", 0.0,
     bit(ActorKind::person) | bit(ActorKind::party) | bit(ActorKind::government) | bit(ActorKind::armed_group) |
         bit(ActorKind::organization),
     bit(ActorKind::person) | bit(ActorKind::party) | bit(ActorKind::government) | bit(ActorKind::armed_group) |
         bit(ActorKind::organization),
     "took over the post or place of; replaced"},
    {Predicate::owns, "owns", "owned by", Family::standing, false, "", "", 0.2, any,
     bit(ActorKind::organization) | bit(ActorKind::place), "owns or controls the company, outlet or territory"},
    {Predicate::agrees_with, "agrees_with", "agrees with", Family::event, true, "AGREE", "05/057", 0.8, any, any,
     "signs a treaty, deal or ceasefire with; agrees, settles or makes peace with"},
    {Predicate::meets, "meets", "meets", Family::event, true, "CONSULT", "04", 0.4, any, any,
     "meets, talks to, telephones, holds talks with"},
    {Predicate::visits, "visits", "visited by", Family::event, false, "CONSULT", "042", 0.4, any,
     bit(ActorKind::country) | bit(ActorKind::place) | bit(ActorKind::government) | bit(ActorKind::person) |
         bit(ActorKind::organization),
     "travels to, pays a visit to"},
    {Predicate::negotiates_with, "negotiates_with", "negotiates with", Family::event, true, "CONSULT", "046", 0.3, any,
     any, "negotiates or bargains with"},
    {Predicate::mediates, "mediates", "mediated by", Family::event, false, "CONSULT", "045", 0.5, any, any,
     "mediates for or brokers between (the object is each of the parties)"},
    {Predicate::supports, "supports", "supported by", Family::event, false, "SUPPORT", "05", 0.7, any, any,
     "backs, endorses, praises, recognises, defends, votes for, in word or politics"},
    {Predicate::cooperates_with, "cooperates_with", "cooperates with", Family::event, true, "COOPERATE", "06", 0.7, any,
     any, "works, trades, trains or holds exercises together with"},
    {Predicate::aids, "aids", "aided by", Family::event, false, "AID", "07", 0.8, any, any,
     "gives money, arms, troops, relief, shelter or other material help to"},
    {Predicate::requests_aid_from, "requests_aid_from", "asked for aid by", Family::event, false, "REQUEST", "023", 0.2,
     any, any, "asks for, expects or appeals for help, support, arms, training, money or asylum from"},
    {Predicate::requests, "requests", "requested by", Family::event, false, "REQUEST", "02", 0.0, any, any,
     "asks, urges, calls on or demands of the object to do something other than to help the subject"},
    {Predicate::concedes_to, "concedes_to", "conceded to by", Family::event, false, "RETREAT", "08", 0.4, any, any,
     "yields, surrenders, releases, lifts sanctions on, withdraws from or before"},
    {Predicate::appoints, "appoints", "appointed by", Family::event, false, "", "", 0.5, any,
     bit(ActorKind::person) | bit(ActorKind::people), "appoints, nominates, elects or names to a post"},
    {Predicate::dismisses, "dismisses", "dismissed by", Family::event, false, "", "", -0.5, any,
     bit(ActorKind::person) | bit(ActorKind::people) | bit(ActorKind::government) | bit(ActorKind::organization),
     "sacks, removes, impeaches, votes out of a post"},
    {Predicate::defeats, "defeats", "defeated by", Family::event, false, "", "", -0.4, any, any,
     "beats in an election, a vote or a battle"},
    {Predicate::accuses, "accuses", "accused by", Family::event, false, "ACCUSE", "11", -0.5, any, any,
     "accuses, blames, criticises, condemns, sues, charges"},
    {Predicate::investigates, "investigates", "investigated by", Family::event, false, "", "09", -0.3, any, any,
     "investigates, inquires into, tries"},
    {Predicate::rejects, "rejects", "rejected by", Family::event, false, "REJECT", "12", -0.4, any, any,
     "refuses, vetoes, denies or turns down the object or what it proposes, asks or claims"},
    {Predicate::threatens, "threatens", "threatened by", Family::event, false, "THREATEN", "13", -0.7, any, any,
     "threatens, warns, gives an ultimatum to"},
    {Predicate::protests_against, "protests_against", "protested against by", Family::event, false, "PROTEST", "14",
     -0.5, any, any, "demonstrates, strikes, riots or boycotts against"},
    {Predicate::sanctions, "sanctions", "sanctioned by", Family::event, false, "SANCTION", "16", -0.7, any, any,
     "imposes sanctions or an embargo on, expels, breaks or cuts ties or aid with"},
    {Predicate::mobilizes_against, "mobilizes_against", "mobilized against by", Family::event, false, "MOBILIZE", "15",
     -0.7, any, any, "masses or deploys forces against"},
    {Predicate::coerces, "coerces", "coerced by", Family::event, false, "COERCE", "17", -0.8, any, any,
     "arrests, detains, jails, bans, deports, seizes, hacks, represses, takes hostage"},
    {Predicate::attacks, "attacks", "attacked by", Family::event, false, "ASSAULT", "18/19", -1.0, any, any,
     "fights, bombs, shells, invades, occupies, assaults, is at war with"},
    {Predicate::kills, "kills", "killed by", Family::event, false, "ASSAULT", "186", -1.0, any, any,
     "kills, assassinates, executes"},
    {Predicate::overthrows, "overthrows", "overthrown by", Family::event, false, "ASSAULT", "19", -1.0, any, any,
     "topples, ousts by force, stages a coup against"},
}};

template <typename Enum, std::size_t N>
std::optional<Enum> find_name(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto at = std::ranges::find(names, name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enum>(at - names.begin());
}

bool is_help(Predicate p) {
  return p == Predicate::aids || p == Predicate::cooperates_with || p == Predicate::supports ||
         p == Predicate::concedes_to;
}

bool is_consultation(Predicate p) { return info(p).plover == "CONSULT"; }

bool is_hostile_act(Predicate p) {
  return p == Predicate::attacks || p == Predicate::kills || p == Predicate::overthrows || p == Predicate::coerces ||
         p == Predicate::sanctions || p == Predicate::mobilizes_against || p == Predicate::protests_against;
}

}  // namespace

bool PredicateInfo::allows(ActorKind subject, ActorKind object) const {
  return (subject_kinds & bit(subject)) != 0 && (object_kinds & bit(object)) != 0;
}

std::span<const PredicateInfo, predicate_count> vocabulary() { return table; }
const PredicateInfo& info(Predicate predicate) { return table[static_cast<std::size_t>(predicate)]; }

std::optional<Predicate> predicate_named(std::string_view name) {
  const auto at = std::ranges::find(table, name, &PredicateInfo::name);
  if (at == table.end()) return std::nullopt;
  return at->predicate;
}
std::optional<ActorKind> actor_kind_named(std::string_view name) { return find_name<ActorKind>(kind_names, name); }
std::optional<Modality> modality_named(std::string_view name) { return find_name<Modality>(modality_names, name); }
std::optional<Polarity> polarity_named(std::string_view name) { return find_name<Polarity>(polarity_names, name); }

std::string_view name(Predicate predicate) { return info(predicate).name; }
std::string_view name(ActorKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name(Modality modality) { return modality_names[static_cast<std::size_t>(modality)]; }
std::string_view name(Polarity polarity) { return polarity_names[static_cast<std::size_t>(polarity)]; }
std::string_view describe(ActorKind kind) { return kind_descriptions[static_cast<std::size_t>(kind)]; }

EventCode event_code(Predicate predicate, Modality modality, Polarity polarity) {
  if (polarity == Polarity::negated) return {};
  if (modality == Modality::future && is_help(predicate)) return {"AGREE", "03"};
  if (modality == Modality::future && is_consultation(predicate)) return {"AGREE", "036"};  // an intent to meet
  if (modality == Modality::future && is_hostile_act(predicate)) return {"THREATEN", "13"};
  return {info(predicate).plover, info(predicate).cameo};
}

}  // namespace actorgraph
