#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

using model::Safeguard;

/// What the record of a safeguard does not hold: without the grave the exception itself fails.
struct Lacks {
  std::vector<std::string> grave{}, lesser{};
  Date since = Date::latest();  ///< the first of the days on which something lacks
  bool none() const { return grave.empty() && lesser.empty(); }
};

bool protects(const Safeguard& safeguard, model::Term<model::protection_words>::Checked word) {
  return std::ranges::any_of(safeguard.protections, [&](const auto& held) { return *held == word; });
}

/// The first of the days before which no search lies within the clock's term.
std::optional<Date> unsearched(const CaseView& view, const Safeguard& safeguard, const Period& days) {
  const auto clock = view.registry().policy.clock("only-willing-search", view.applying(days.from));
  Date day = days.from;
  while (day <= days.to) {
    std::optional<Date> good_until;
    for (const auto& search : safeguard.searches) {
      if (!search->date || *search->date > day) continue;
      good_until = std::max(good_until.value_or(Date::earliest()), stats::due(clock, *search->date));
    }
    if (!good_until || *good_until < day) return day;
    day = good_until->plus_days(1);
  }
  return std::nullopt;
}

/// The first day on which the last review is too old. The record keeps no review before it, so only the last of the
/// days is judged; a new safeguard has its first term before it.
std::optional<Date> unreviewed(const CaseView& view, const Safeguard& safeguard, const Period& days) {
  const auto clock = view.registry().policy.clock("safeguard-review", view.applying(days.to));
  std::optional<Date> last;
  const auto take = [&](const model::Field<Date>& day) {
    if (day) last = std::max(last.value_or(Date::earliest()), *day);
  };
  take(safeguard.reviewed);
  take(safeguard.from);
  if (safeguard.approved_by) take(safeguard.approved_by->date);
  if (!last) return days.from;
  const Date due = stats::due(clock, *last);
  return due < days.to ? std::optional(std::max(days.from, due.plus_days(1))) : std::nullopt;
}

Lacks lacks_of(const CaseView& view, const EntityConflict& pair, const Safeguard& safeguard) {
  Lacks lacks;
  const auto lack = [&](std::vector<std::string>& list, std::string_view what, Date since) {
    list.emplace_back(what);
    lacks.since = std::min(lacks.since, since);
  };
  const Date first = pair.days.from;
  const bool exception = *safeguard.kind == "only-willing-and-qualified";
  if (!protects(safeguard, "administrative-separation")) lack(lacks.grave, "administrative-separation", first);
  if (exception && !protects(safeguard, "dispute-of-only-entity")) lack(lacks.grave, "dispute-of-only-entity", first);
  const Line* line = pair.met->part->line;
  const Date began = line ? std::max(first, line->days.from) : first;
  const bool approved = safeguard.approved_by && safeguard.approved_by->date && *safeguard.approved_by->date <= began;
  if (!approved) lack(lacks.grave, "an approval dated before the service began", first);
  if (!protects(safeguard, "choice-and-disclosure")) lack(lacks.lesser, "choice-and-disclosure", first);
  if (!protects(safeguard, "state-oversight")) lack(lacks.lesser, "state-oversight", first);
  if (!protects(safeguard, "state-approval-before-service")) lack(lacks.lesser, "state-approval-before-service", first);
  if (exception) {
    if (const auto day = unsearched(view, safeguard, pair.days)) lack(lacks.lesser, "a search within its term", *day);
  }
  if (const auto day = unreviewed(view, safeguard, pair.days)) lack(lacks.lesser, "a review within its term", *day);
  return lacks;
}

void judge(const CaseView& view, Report& report, const EntityConflict& pair) {
  const auto* service = pair.met->part->line ? pair.met->part->line->service : nullptr;
  const Act& act = *pair.met->act;
  const Safeguard* best = nullptr;
  Lacks fewest;
  for (const Cover& cover : covers(view, act.organization, pair.met->part->id, act.kind, service, pair.days.from)) {
    if (cover.state != Cover::State::accepted) continue;
    Lacks lacks = lacks_of(view, pair, *cover.safeguard);
    if (lacks.none()) return;
    if (best && lacks.grave.size() >= fewest.grave.size()) continue;
    best = cover.safeguard;
    fewest = std::move(lacks);
  }
  if (!best) return;
  std::vector<std::string> all = fewest.grave;
  all.insert(all.end(), fewest.lesser.begin(), fewest.lesser.end());
  Hit found =
      gap(view.where(best->id.mark()),
          fmt::format("the safeguard {} lets {} do both in the case, and there is no record of {}",
                      best->id ? best->id->text : "on file",
                      pair.same ? act.organization : fmt::format("{} and {}", act.organization, pair.met->part->id),
                      fmt::join(all, ", ")));
  found.days = Period{fewest.since, pair.days.to};
  if (fewest.grave.empty()) found.cap = Level::warning;
  found.verdict = act.verdict;
  found.related = {{view.where(pair.met->part->mark), fmt::format("{} provides a service here", pair.met->part->id)}};
  found.basis =
      "separation inside the entity, a dispute of the claim to be the only one, and approval before the service began; "
      "a warning for the other protections, and for a search or review that is too old";
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  each_entity_pair(view, [&](const EntityConflict& pair) {
    if (pair.cover.state != Cover::State::accepted) return;
    report.tested(pair.days.from);
    judge(view, report, pair);
  });
}

}  // namespace

extern const Rule e803_safeguard_lacks_protections{
    .code = "E803",
    .slug = "safeguard-lacks-protections",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 441.730(b)(5)", "BIP element 8"},
    .summary =
        "a safeguard under which one entity does both holds the protections, approved before the service began, and is "
        "searched and reviewed anew",
    .why =
        "The exception is lawful by its protections alone: without separation inside the entity and a way to dispute "
        "that it is the only one, it is a permission to have the conflict.",
    .remedy =
        "record in the safeguard the protections, the approval, the searches and the review that there were; put in "
        "place those that there were not, or assign case management to another organization",
    .needs = "one entity that manages a case and serves it under an accepted safeguard",
    .check_case = check,
};

}  // namespace cfcm::rules
