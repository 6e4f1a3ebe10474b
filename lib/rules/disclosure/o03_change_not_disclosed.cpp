#include <algorithm>

#include <fmt/format.h>

#include "rules/disclosing.h"

namespace cfcm::rules {
namespace {

bool same(const std::optional<ties::Holding>& a, const std::optional<ties::Holding>& b) {
  if (!a || !b) return bool(a) == bool(b);
  const auto &one = a->share, &other = b->share;
  return one.low == other.low && one.high == other.high && one.low_open == other.low_open &&
         one.high_open == other.high_open;
}

/// Whether the organization was there before the change as far as its records tell: who founds it changes nothing, and
/// of the time before its first disclosure on record nothing is known when that one was not called for by a change. A
/// disclosure that says it is of this change says that there was one.
bool was_known(const ProgramView& view, ties::Vertex organization,
               const std::vector<const model::Disclosure*>& disclosures, Date change) {
  const bool told = std::ranges::any_of(disclosures, [&](const auto* one) {
    return std::ranges::any_of(one->on_change_of,
                               [&](const auto& of) { return of->text.find(change.text()) != std::string::npos; });
  });
  if (told || (!disclosures.empty() && *disclosures.front()->made < change)) return true;
  if (!disclosures.empty() && disclosures.front()->on_change_of.empty()) return false;
  return !ties::owners(view.view().ties(), organization, change.plus_days(-1)).empty();
}

void judge(const ProgramView& view, Report& report, const std::string& id, ties::Vertex organization,
           const ties::Tie& tie, Date change) {
  if (change > view.as_of()) return;
  const auto& ties = view.view().ties();
  const auto before = ties::holding(ties, tie.from, organization, change.plus_days(-1));
  const auto after = ties::holding(ties, tie.from, organization, change);
  const Verdict verdict = std::max(is_reportable(view, before, change), is_reportable(view, after, change));
  if (same(before, after) || verdict == Verdict::excluded) return;
  const auto made = disclosures(view.registry(), id, view.as_of());
  if (!was_known(view, organization, made, change)) return;
  report.tested(change);
  const auto clock = view.registry().policy.clock("disclosure-after-change", view.view().applying(change));
  const Date due = stats::due(clock, change);
  const auto next = std::ranges::find_if(made, [&](const auto* one) { return change <= *one->made; });
  if (next == made.end() ? view.as_of() <= due : *(*next)->made <= due) return;
  const std::string& party = ties.id(tie.from);
  Hit found;
  found.actor.organization = id;
  found.party = {party, "owner"};
  found.verdict = verdict;
  found.days = Period{due, due};
  found.judged_on = change;
  found.where = view.where(tie.mark);
  found.message = fmt::format(
      "the share of {} in {} changed on {}; a disclosure was due by {} and {}", party, id, change.text(), due.text(),
      next == made.end() ? std::string("none is on record") : fmt::format("was made on {}", (*next)->made->text()));
  found.basis = fmt::format("{} after the change; a share from which an owner must be disclosed, before it or after",
                            stats::text(clock));
  report.add(std::move(found));
}

void check(const ProgramView& view, Report& report) {
  each_organization(view, [&](const std::string& id, ties::Vertex organization) {
    if (!owes_disclosure(view.registry(), id)) return;
    view.view().ties().each(organization, ties::TieKind::owns, [&](const ties::Tie& tie) {
      if (tie.to != organization) return;
      if (tie.period.from != Date::earliest()) judge(view, report, id, organization, tie, tie.period.from);
      if (tie.period.to != Date::latest()) judge(view, report, id, organization, tie, tie.period.to.plus_days(1));
    });
  });
}

}  // namespace

extern const Rule o03_change_not_disclosed{
    .code = "O03",
    .slug = "change-not-disclosed",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 455.104(c)(1)(iv)"},
    .summary = "a change of ownership is disclosed within 35 days",
    .why =
        "A sale can make a conflict overnight in every case that the agency manages; the State hears of it by the "
        "disclosure alone.",
    .remedy =
        "record the disclosure that was made, or make it now; if the dates of the holding are wrong, correct them",
    .needs = "an organization whose owners have changed",
    .check_program = check,
};

}  // namespace cfcm::rules
