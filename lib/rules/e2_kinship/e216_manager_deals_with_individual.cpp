#include <algorithm>

#include <fmt/format.h>

#include "rules/dealings.h"

namespace cfcm::rules {
namespace {

/// Where the individual pays for case management out of their own pocket, the fee is no conflict.
bool private_pay(const CaseView& view, const Period& days) {
  return std::ranges::any_of(view.lists().funding, [&](const auto& dated) {
    const model::Funding& funding = *dated.entry;
    const bool own =
        (funding.source && *funding.source == "self-pay") || (funding.payer && funding.payer->text == "individual");
    const bool services_alone = funding.pays_for && *funding.pays_for == "services";
    return own && !services_alone && !(dated.days & days).empty();
  });
}

void add(const CaseView& view, Report& report, const Encounter& met, const Period& days, Hop tie, const Mark& mark,
         std::string_view text) {
  Hit found = personal_hit(view, met, days);
  found.related = {{view.where(mark), fmt::format("{} {} here", met.act->person, text)}};
  found.chain = {std::move(tie)};
  found.message = fmt::format("{} {} and {}", actor_text(*met.act), deed(met.act->kind), text);
  found.basis = "a loan, a lease, a home to rent, an inheritance or pay counts, in either direction";
  report.add(std::move(found));
}

/// A paid caregiver whom the intake or an update names. A worker of a service line is E805's.
void judge_care(const CaseView& view, Report& report, const Encounter& met) {
  const std::string& person = met.act->person;
  const auto is_worker = [&](const Part& part) {
    return part.role == Role::worker && part.id == person && !(part.days & met.days).empty();
  };
  if (std::ranges::any_of(view.parts(), is_worker)) return;
  for (const Part& part : view.parts()) {
    const Period days = part.days & met.days;
    if (part.role != Role::caregiver || !part.support || part.id != person || days.empty()) continue;
    const auto& employer = part.support->employer;
    Hop work =
        employer ? written(view, person, "paid-by", view.registry().canonical(employer->text), part.mark, part.written)
                 : written(view, person, "acts-for", view.id(), part.mark, part.written);
    add(view, report, met, days, std::move(work), part.mark, "is paid to care for the individual");
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || act.person.empty()) continue;
    for (const Encounter& met : view.encounters(act, Role::individual)) {
      report.tested(met.days.from);
      for (const Dealing& dealing : dealings(view, act.person)) {
        const Period days = dealing.days & met.days;
        const bool fee = dealing.kind == Dealing::Kind::compensation && private_pay(view, days);
        if (days.empty() || fee) continue;
        add(view, report, met, days, dealing.hop, dealing.mark, dealing_text(dealing.kind));
      }
      judge_care(view, report, met);
    }
  }
}

}  // namespace

extern const Rule e216_manager_deals_with_individual{
    .code = "E216",
    .slug = "manager-deals-with-individual",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"BIP element 2"},
    .summary =
        "a case manager does not lend to, borrow from, rent to, inherit from or take pay from the individual they "
        "serve",
    .why =
        "Whoever stands to gain from the individual's purse is no longer on the individual's side of the table, and "
        "few can refuse the one who arranges their care.",
    .remedy = "assign the case to somebody else, or record the end of the dealing",
    .needs = "a case manager by name",
    .check_case = check,
};

}  // namespace cfcm::rules
