#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/disclosing.h"

namespace cfcm::rules {
namespace {

/// An amount of business, and when it was done.
struct Deal {
  Decimal amount{};
  Period days{};
  Mark mark{};
};

/// Business between the organization and whoever works for it: not a parent, who owns it, nor who lends or grants it
/// money.
bool is_business(const model::Affiliation& affiliation) {
  return affiliation.kind && affiliation.kind->is_any({"manager", "lessor", "franchisor", "joint-venture",
                                                       "referral-agreement", "shared-space", "shared-employees"});
}

bool has_ownership(const ProgramView& view, const std::string& organization) {
  const auto vertex = view.view().vertex(organization);
  bool known = view.registry().is_government(organization);
  if (!vertex) return true;
  for (const auto kind : {ties::TieKind::owns, ties::TieKind::parent_of, ties::TieKind::sole_member_of}) {
    view.view().ties().each(*vertex, kind, [&](const ties::Tie& tie) { known |= tie.to == *vertex; });
  }
  return known;
}

/// By the organization that owes the information and the one it is about.
std::map<std::pair<std::string, std::string>, std::vector<Deal>> deals(const ProgramView& view) {
  std::map<std::pair<std::string, std::string>, std::vector<Deal>> all;
  for (const auto* record : view.all<model::Organization>()) {
    if (!record->id) continue;
    const std::string self = view.registry().canonical(record->id->text);
    for (const auto& entry : record->affiliations) {
      if (!entry->organization || !entry->amount || !entry->kind) continue;
      const std::string other = view.registry().canonical(entry->organization->text);
      const bool delegated = *entry->kind == "delegator";  // that one has given its work to this one
      if (other == self || (!delegated && !is_business(*entry))) continue;
      Period days = model::period(entry->from, entry->to);
      if (days.from > view.as_of()) continue;
      days.to = std::min(days.to, view.as_of());
      all[delegated ? std::pair(other, self) : std::pair(self, other)].push_back(
          {*entry->amount, days, entry->amount.mark()});
    }
  }
  return all;
}

bool within(const Period& days, const stats::Clock& clock) {
  return days.from != Date::earliest() && days.to < stats::due(clock, days.from);
}

/// What is spent in the term that begins with this deal: of deals that lie in it, certain; with longer ones, possible.
void judge(const ProgramView& view, Report& report, const std::string& id, const std::string& other,
           const std::vector<Deal>& deals) {
  for (const Deal& first : deals) {
    const auto packs = view.view().applying(view.as_of());
    const auto clock = view.registry().policy.clock("business-amount", packs);
    const Decimal limit = view.registry().policy.decimal("business_amount", packs);
    report.tested(view.as_of());
    const Period term{first.days.from, first.days.from == Date::earliest()
                                           ? Date::latest()
                                           : stats::due(clock, first.days.from).plus_days(-1)};
    Decimal sure, in_all;
    for (const Deal& deal : deals) {
      if ((deal.days & term).empty()) continue;
      in_all = in_all + deal.amount;
      if (within(deal.days, clock) && term.holds(deal.days.from) && term.holds(deal.days.to)) sure = sure + deal.amount;
    }
    if (in_all <= limit) continue;
    Hit found;
    found.actor.organization = id;
    found.party = {other, "subcontractor"};
    found.verdict = sure > limit ? Verdict::certain : Verdict::possible;
    found.judged_on = view.as_of();
    if (first.days.from != Date::earliest()) found.days = first.days;
    found.where = view.where(first.mark);
    found.message = fmt::format(
        "{} does business with {} above the amount from which its owners must be known, and there is no record of who "
        "owns it",
        id, other);
    found.basis = fmt::format("above {} dollars within {}; possible where the amounts are of a longer or unknown time",
                              limit.text(), stats::text(clock));
    report.add(std::move(found));
  }
}

void check(const ProgramView& view, Report& report) {
  for (const auto& [pair, all] : deals(view)) {
    const auto& [id, other] = pair;
    if (!owes_disclosure(view.registry(), id)) continue;
    if (has_ownership(view, other))
      report.tested(view.as_of());
    else
      judge(view, report, id, other, all);
  }
}

}  // namespace

extern const Rule o08_business_without_ownership{
    .code = "O08",
    .slug = "business-without-ownership",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 455.105(b)(1)"},
    .summary = "of a subcontractor with more than 25,000 dollars of business in 12 months it is on record who owns it",
    .why = "Money leaves an agency by contracts as well as by dividends, and comes to the same people.",
    .remedy = "record the subcontractor's `owners`, or correct the amount of the affiliation",
    .needs = "an affiliation with its `amount`",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
