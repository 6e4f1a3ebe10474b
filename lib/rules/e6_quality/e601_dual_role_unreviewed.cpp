#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

/// Who manages cases or plans, and who serves, for how long: of each organization the two kinds of days.
void tally(const CaseView& view, Tally& tally) {
  const auto add = [&](const std::string& id, const char* does, const Period& days) {
    if (!days.empty() && view.registry().organization(id))
      tally.add(id, {.case_id = view.id(), .days = days, .text = does});
  };
  for (const Act& act : view.acts()) {
    if (act.verdict != Verdict::certain) continue;
    if (act.kind == ActKind::case_management) add(act.organization, "manages", act.days);
    if (act.kind == ActKind::plan) add(act.organization, "manages", view.in_force(*act.plan));
  }
  for (const Part& part : view.parts()) {
    if (part.role == Role::provider && !part.billing) add(part.id, "serves", part.days);
  }
}

struct Both {
  std::optional<Date> since{};  ///< the first day of both in some case; unknown by functions alone
};

/// The first day of what it does, when it still does so on the audit date.
std::optional<Date> begun(const std::vector<Tally::Note>& notes, std::string_view does, Date as_of) {
  std::optional<Date> first;
  bool still = false;
  for (const auto& note : notes) {
    if (note.text != does) continue;
    first = first ? std::min(*first, note.days.from) : note.days.from;
    still = still || note.days.holds(as_of);
  }
  return still ? first : std::nullopt;
}

bool has_function(const ProgramView& view, std::string_view id, model::Term<model::function_words>::Checked function) {
  return std::ranges::any_of(view.registry().records_of(id), [&](const model::Organization* record) {
    return std::ranges::any_of(record->functions, [&](const auto& held) { return *held == function; });
  });
}

std::map<std::string, Both> all_that_do_both(const ProgramView& view) {
  std::map<std::string, Both> all;
  for (const auto& [id, notes] : view.tally().notes()) {
    const auto manages = begun(notes, "manages", view.as_of()), serves = begun(notes, "serves", view.as_of());
    if (manages && serves) all[id] = {std::max(*manages, *serves)};
  }
  for (const auto* organization : view.all<model::Organization>()) {
    if (!organization->id) continue;
    const auto id = view.registry().canonical(organization->id->text);
    if (has_function(view, id, "case-management") && has_function(view, id, "service-provision")) all.try_emplace(id);
  }
  return all;
}

/// The last review of it by somebody else. One of nobody in particular is of the whole program.
std::optional<Date> last_review(const ProgramView& view, const std::string& id) {
  std::optional<Date> last;
  for (const auto* review : view.all<model::Review>()) {
    if (!was_held(view, *review) || (review->of && view.registry().canonical(review->of->text) != id)) continue;
    const bool own =
        review->by && review->by->organization && view.registry().canonical(review->by->organization->text) == id;
    if (!own && (!last || *last < *review->date)) last = *review->date;
  }
  return last;
}

void check(const ProgramView& view, Report& report) {
  const auto clock = view.registry().policy.clock("oversight-review", view.view().applying(view.as_of()));
  std::set<std::string> certain, possible;
  for (const auto& [id, both] : all_that_do_both(view)) {
    report.tested(view.as_of());
    const auto last = last_review(view, id);
    const auto since = last && both.since ? std::optional(std::max(*last, *both.since)) : last ? last : both.since;
    if (!since)
      possible.insert(id);
    else if (stats::due(clock, *since) < view.as_of())
      certain.insert(id);
  }
  if (certain.empty() && possible.empty()) return;

  auto all = certain;
  all.insert(possible.begin(), possible.end());
  Hit found;
  if (certain.empty()) found.verdict = Verdict::possible;
  found.where = view.at_program();
  found.message = fmt::format("no review within {} is on record of {}, which manage{} cases and provide{} services",
                              stats::text(clock), listed(all), all.size() == 1 ? "s" : "", all.size() == 1 ? "s" : "");
  for (const auto& id : all) found.related.push_back({organization_place(view, id), "the organization"});
  found.basis =
      fmt::format("{} from the last review, or from the day on which it began to do both", stats::text(clock));
  report.add(std::move(found));
}

}  // namespace

extern const Rule e601_dual_role_unreviewed{
    .code = "E601",
    .slug = "dual-role-unreviewed",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::assessment, Incentive::financial_interest, Incentive::convenience},
    .citations = {"BIP element 6", "42 CFR 441.301(c)(1)(vi)"},
    .summary =
        "an organization that both manages cases and provides services is reviewed by the State or for it every 12 "
        "months",
    .why =
        "Where one organization does both, its firewall is a promise; a review is how the State learns if it is kept.",
    .remedy = "record the review if it was held, else have the organization reviewed now",
    .needs = "an organization that manages cases and provides services, in the cases or by its `functions`",
    .check_program = check,
    .tally = tally,
};

}  // namespace cfcm::rules
