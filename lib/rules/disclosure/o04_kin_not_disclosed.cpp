#include <algorithm>

#include <fmt/format.h>

#include "rules/disclosing.h"

namespace cfcm::rules {
namespace {

using ties::Relation;
using ties::TieKind;

/// Spouse, parent, child and sibling, by birth or adoption, are asked for; nobody else is.
bool is_asked_for(Relation relation) {
  switch (relation) {
    case Relation::spouse:
    case Relation::parent:
    case Relation::child:
    case Relation::sibling:
    case Relation::half_sibling:
    case Relation::adoptive_parent:
    case Relation::adoptive_child: return true;
    default: return false;
  }
}

/// The chain by which the person owns a share of the organization or holds an office in it that day, from the
/// organization to the person; empty when neither.
std::vector<Hop> stake(const CaseView& view, ties::Vertex person, ties::Vertex organization, Date day) {
  if (const auto holding = ties::holding(view.ties(), person, organization, day))
    return hops_back(view, holding->chain);
  std::vector<Hop> found;
  view.ties().each(person, TieKind::officer_of, [&](const ties::Tie& tie) {
    if (tie.from == person && tie.to == organization && tie.period.holds(day) && found.empty())
      found = {hop(view, {tie, false})};
  });
  return found;
}

void judge(const ProgramView& view, Report& report, const std::string& id, ties::Vertex organization,
           const model::Disclosure& disclosure, ties::Vertex owner) {
  const auto& ties = view.view().ties();
  const Date day = *disclosure.made;
  const auto holding = ties::holding(ties, owner, organization, day, ties::Counting::with_debt);
  const Verdict verdict = is_reportable(view, holding, day);
  if (verdict == Verdict::excluded) return;
  ties.each(owner, TieKind::related_to, [&](const ties::Tie& tie) {
    const ties::Vertex kin = tie.from == owner ? tie.to : tie.from;
    if (ties.sort(kin) != ties::Sort::person || !is_asked_for(tie.relation) || !tie.period.holds(day)) return;
    const auto has = stake(view.view(), kin, organization, day);
    if (has.empty()) return;
    report.tested(day);
    const std::string& party = ties.id(kin);
    if (names(view.registry(), disclosure, party)) return;
    Hit found;
    found.actor.organization = id;
    found.party = {party, "owner"};
    found.verdict = verdict;
    found.days = Period{day, day};
    found.chain = hops_back(view.view(), holding->chain);
    found.chain.push_back(hop(view.view(), {tie, tie.from == owner}));
    found.where = view.where(disclosure.made.mark());
    found.related = {{view.where(tie.mark), fmt::format("{} and {} are kin here", ties.id(owner), party)}};
    found.message = fmt::format(
        "the disclosure that {} made on {} does not name {}, who owns a share or holds an office in it and "
        "is close kin of the owner {}",
        id, day.text(), party, ties.id(owner));
    found.basis = "spouse, parent, child or sibling of an owner who must be disclosed";
    report.add(std::move(found));
  });
}

void check(const ProgramView& view, Report& report) {
  each_organization(view, [&](const std::string& id, ties::Vertex organization) {
    const auto all = disclosures(view.registry(), id, view.as_of());
    if (all.empty() || all.back()->parties.empty()) return;
    for (const ties::Vertex owner : holders(view.view().ties(), organization, *all.back()->made)) {
      if (view.view().ties().sort(owner) == ties::Sort::person)
        judge(view, report, id, organization, *all.back(), owner);
    }
  });
}

}  // namespace

extern const Rule o04_kin_not_disclosed{
    .code = "O04",
    .slug = "kin-not-disclosed",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 455.104(b)(2)"},
    .summary =
        "a disclosure names the spouse, parents, children and siblings of an owner who own a share or hold an office, "
        "too",
    .why =
        "A family holds what none of its members holds alone. The form asks for four relations so that a share given "
        "to a spouse does not vanish.",
    .remedy = "make a new disclosure that names the relative and record it in `disclosures`",
    .needs = "a disclosure with its `parties`, and kin of an owner who own a share or hold an office",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
