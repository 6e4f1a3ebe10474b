#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/entity.h"

namespace cfcm::rules {
namespace {

struct Offer {
  std::string organization{};
  Verdict verdict = Verdict::certain;
  Mark mark{};
  Date day{};
};

bool holds(const model::List<model::Text>& list, std::string_view word) {
  return std::ranges::any_of(list, [&](const auto& entry) { return fold_case(entry->text) == fold_case(word); });
}

/// How far the lists of an offer and what is known of the individual agree; unknown on either side is possible.
Verdict agree(const model::List<model::Text>& offered, const std::set<std::string, std::less<>>& known) {
  if (offered.empty() || known.empty()) return Verdict::possible;
  const bool here = std::ranges::any_of(known, [&](const auto& word) { return holds(offered, word); });
  return here ? Verdict::certain : Verdict::excluded;
}

std::set<std::string, std::less<>> language(const CaseView& view) {
  const auto* intake = view.lists().intake;
  if (!intake || !intake->individual || !intake->individual->language) return {};
  return {intake->individual->language->text};
}

/// Whether the offer reaches this individual. An offer that lists no programs is for all of them.
Verdict reaches(const CaseView& view, const model::OfferedService& offer, Date day) {
  if (!offer.service || !view.registry().case_management_services.contains(offer.service->text))
    return Verdict::excluded;
  if (offer.accepting && !*offer.accepting) return Verdict::excluded;
  return std::min({offer.accepting ? Verdict::certain : Verdict::possible,
                   offer.programs.empty() ? Verdict::certain : agree(offer.programs, view.programs(day)),
                   agree(offer.counties, view.counties(day)), agree(offer.languages, language(view))});
}

/// Whether the organization could manage the case: no provider that day, nor one that the plan names, is the same, tied
/// by ownership, or under one control with it.
bool untied(const CaseView& view, const std::string& organization, const model::Plan* plan, Date day) {
  const auto own = view.vertex(organization);
  return own && std::ranges::none_of(view.parts(), [&](const Part& part) {
           if (part.role != Role::provider || (part.plan != plan && !part.days.holds(day))) return false;
           const auto provider = view.vertex(part.id);
           return part.id == organization ||
                  (provider && (ties::control(view.ties(), *own, *provider, day) ||
                                ties::ownership_tie(view.ties(), *own, *provider, day, true)));
         });
}

std::vector<Offer> offers(const CaseView& view, const EntityConflict& pair) {
  std::vector<Offer> all;
  for (const auto* record : view.registry().all<model::Organization>()) {
    if (!record->id) continue;
    const std::string id = view.registry().canonical(record->id->text);
    for (const auto& offer : record->services) {
      const Period days = pair.days & model::period(offer->from, offer->to);
      if (days.empty()) continue;
      const Verdict verdict = reaches(view, *offer, days.from);
      if (verdict != Verdict::excluded && untied(view, id, pair.met->part->plan, days.from))
        all.push_back({id, verdict, offer.mark(), days.from});
    }
  }
  std::ranges::stable_sort(all, [](const Offer& a, const Offer& b) { return a.verdict > b.verdict; });
  return all;
}

void check(const CaseView& view, Report& report) {
  each_entity_pair(view, [&](const EntityConflict& pair) {
    if (pair.cover.state != Cover::State::accepted) return;
    const auto& safeguard = *pair.cover.safeguard;
    if (!(*safeguard.kind == "only-willing-and-qualified")) return;
    report.tested(pair.days.from);
    const auto all = offers(view, pair);
    if (all.empty()) return;
    Date first = all.front().day;
    for (const Offer& offer : all) {
      if (offer.verdict == all.front().verdict) first = std::min(first, offer.day);
    }
    Hit found = entity_hit(view, pair,
                           pair.control ? pair.control->chain
                           : pair.share ? pair.share->chain
                                        : ties::Chain());
    found.days = Period{first, pair.days.to};
    found.verdict = std::min(found.verdict, all.front().verdict);
    found.message = fmt::format(
        "{} {}, {}, by a safeguard for the only willing and qualified entity, and {} offers case management there, too",
        actor_text(*pair.met->act), deed(pair.met->act->kind), tie_text(pair), all.front().organization);
    if (all.size() > 1) found.message += fmt::format(" ({} offers in all)", all.size());
    found.related.push_back(
        {view.where(safeguard.id.mark()), fmt::format("safeguard {}", safeguard.id ? safeguard.id->text : "")});
    for (const Offer& offer : all)
      found.related.push_back({view.where(offer.mark), fmt::format("{} offers it here", offer.organization)});
    found.basis =
        "an organization without a tie to a provider in the case offers case management in the county and program, "
        "accepting, in the individual's language; possible where one of these is not on record";
    report.add(std::move(found));
  });
}

}  // namespace

extern const Rule e807_other_agency_is_willing{
    .code = "E807",
    .slug = "other-agency-is-willing",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 441.730(b)(5)"},
    .summary =
        "where one entity does both as the only willing and qualified one, no other organization offers case "
        "management to the individual",
    .why =
        "The exception rests on there being nobody else. A new agency in the county ends it, and nobody looks again "
        "unless the directory is asked.",
    .remedy =
        "offer the individual the other organization; if it is not willing or not qualified, correct its `services` "
        "or record the search that shows it",
    .needs = "one entity that does both under an only-willing-and-qualified safeguard",
    .check_case = check,
};

}  // namespace cfcm::rules
