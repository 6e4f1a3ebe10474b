#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/disclosing.h"

namespace cfcm::rules {
namespace {

using ties::TieKind;
using ties::Vertex;

/// What the family may have seen coming: a match in an exclusion list, or a grave finding of a review.
struct Blow {
  Date day{};
  Mark mark{};
  std::string_view what{};
};

std::vector<Blow> blows(const ProgramView& view, const std::string& organization, const std::string& owner) {
  std::vector<Blow> all;
  for (const auto& party : {owner, organization}) {
    for (const Exclusion& exclusion : exclusions(view.registry(), party, view.as_of()))
      all.push_back({exclusion.days.from, exclusion.mark, "a match in an exclusion list"});
  }
  for (const auto* review : view.all<model::Review>()) {
    if (!review->of || !review->date || *review->date > view.as_of()) continue;
    if (view.registry().canonical(review->of->text) != organization) continue;
    for (const auto& finding : review->findings) {
      const std::string severity = finding->severity ? fold_case(finding->severity->text) : "";
      if (severity == "high" || severity == "critical" || severity == "severe")
        all.push_back({*review->date, finding->severity.mark(), "a grave finding of a review"});
    }
  }
  std::ranges::stable_sort(all, {}, &Blow::day);
  return all;
}

/// Close family and household, each with the hops from the person.
CaseView::Family family(const CaseView& view, Vertex person, Date day) {
  CaseView::Family all = view.family(view.ties().id(person), day);
  view.ties().each(person, TieKind::related_to, [&](const ties::Tie& tie) {
    const bool lives_with =
        tie.relation == ties::Relation::household_member || tie.relation == ties::Relation::domestic_partner;
    const Vertex other = tie.from == person ? tie.to : tie.from;
    if (lives_with && tie.period.holds(day)) all.push_back({other, {{tie, tie.from == person}}});
  });
  return all;
}

/// Whether the owner holds less than the day before, or nothing.
bool has_less(const ties::View& ties, Vertex owner, Vertex organization, Date day) {
  const auto before = ties::holding(ties, owner, organization, day.plus_days(-1));
  const auto after = ties::holding(ties, owner, organization, day);
  return before && (!after || after->share.high < before->share.high);
}

void judge(const ProgramView& view, Report& report, const std::string& id, Vertex organization,
           const ties::Tie& given) {
  const auto& ties = view.view().ties();
  const Date gone = given.period.to.plus_days(1);
  if (gone > view.as_of() || !has_less(ties, given.from, organization, gone)) return;
  const auto all = blows(view, id, ties.id(given.from));
  const auto clock = view.registry().policy.clock("transfer-before-exclusion", view.view().applying(gone));
  for (const auto& [kin, chain] : family(view.view(), given.from, gone)) {
    ties.each(organization, TieKind::owns, [&, kin = kin, &chain = chain](const ties::Tie& taken) {
      if (taken.to != organization || taken.from != kin || taken.period.from == Date::earliest()) return;
      report.tested(gone);
      const auto blow = std::ranges::find_if(all, [&](const Blow& one) {
        const Date first = std::min(gone, taken.period.from), last = std::max(gone, taken.period.from);
        return last <= one.day && one.day <= stats::due(clock, first);
      });
      if (blow == all.end()) return;
      Hit found;
      found.actor = {ties.id(given.from), id};
      found.party = {ties.id(kin), "owner"};
      found.verdict = Verdict::possible;
      found.days = Period{gone, blow->day};
      found.where = view.where(taken.mark);
      found.related = {{view.where(given.mark), fmt::format("the share of {} ends here", ties.id(given.from))},
                       {view.where(blow->mark), std::string(blow->what)}};
      found.chain = hops(view.view(), chain);
      found.chain.push_back(hop(view.view(), {taken, true}));
      found.message = fmt::format("a share of {} went from {} to {}, close family, before {} of {}", id,
                                  ties.id(given.from), ties.id(kin), blow->what, blow->day.text());
      found.basis =
          fmt::format("within {} before; a lead: families pass on shares for many reasons", stats::text(clock));
      report.add(std::move(found));
    });
  }
}

void check(const ProgramView& view, Report& report) {
  each_organization(view, [&](const std::string& id, Vertex organization) {
    view.view().ties().each(organization, TieKind::owns, [&](const ties::Tie& tie) {
      const bool person = view.view().ties().sort(tie.from) == ties::Sort::person;
      if (tie.to == organization && person && tie.period.to != Date::latest())
        judge(view, report, id, organization, tie);
    });
  });
}

}  // namespace

extern const Rule o09_ownership_moved_to_family{
    .code = "O09",
    .slug = "ownership-moved-to-family",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 1001.1001(a)"},
    .summary = "no share moves to the owner's family or household shortly before an exclusion or a grave finding",
    .why =
        "Who sees an exclusion coming may put the agency in a spouse's name and go on; the law excludes the agency "
        "all the same.",
    .remedy = "find out why the share moved; if it was in anticipation, tell the State, which may exclude the agency",
    .needs = "a share that ended, and family of its owner who took one",
    .check_program = check,
};

}  // namespace cfcm::rules
