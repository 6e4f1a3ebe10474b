#include <algorithm>

#include <fmt/format.h>

#include "rules/report.h"
#include "rules/reviewers.h"
#include "rules/targeted/binds.h"

namespace cfcm::rules {
namespace {

struct Billed {
  const model::Contact* contact = nullptr;
  std::string agency{};
};

bool manages_cases(const CaseView& view, const std::string& organization, Date day) {
  if (view.registry().is_kind(organization, {"case-management-agency"})) return true;
  return std::ranges::any_of(view.acts(), [&](const Act& act) {
    return act.kind == ActKind::case_management && act.organization == organization && act.days.holds(day);
  });
}

/// The contacts with units of case management, of which the agency is certain.
std::vector<Billed> billed(const CaseView& view) {
  std::vector<Billed> all;
  for (const auto* contact : view.all<model::Contact>()) {
    if (!contact->date || !contact->by || *contact->date > view.as_of() || !binds(view, "T03", *contact->date))
      continue;
    const auto agencies = organizations_of(view, *contact->by, *contact->date);
    const bool units = contact->units && Decimal(0) < *contact->units;
    if (units && agencies.size() == 1 && manages_cases(view, agencies.front(), *contact->date))
      all.push_back({contact, agencies.front()});
  }
  return all;
}

/// Whether one of the two has noted by then that it works together with others.
bool coordinated(const CaseView& view, const Billed& one, const Billed& other) {
  return std::ranges::any_of(view.all<model::Contact>(), [&](const model::Contact* contact) {
    if (!contact->date || !contact->by || contact->coordinated_with.empty() || *contact->date > *one.contact->date)
      return false;
    const auto agencies = organizations_of(view, *contact->by, *contact->date);
    return std::ranges::any_of(
        agencies, [&](const std::string& agency) { return agency == one.agency || agency == other.agency; });
  });
}

void check(const CaseView& view, Report& report) {
  const auto all = billed(view);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Date day = *all[i].contact->date;
    report.tested(day);
    for (std::size_t j = 0; j < i; ++j) {
      if (*all[j].contact->date != day || all[j].agency == all[i].agency || coordinated(view, all[i], all[j])) continue;
      Hit found =
          gap(view.where(all[i].contact->units.mark()),
              fmt::format("{} and {} both bill case management on {}, and neither has noted that they coordinate",
                          all[j].agency, all[i].agency, day.text()),
              day);
      found.related = {{view.where(all[j].contact->units.mark()), "the other agency's contact"}};
      found.basis =
          "contacts with units by two case-management agencies on one day; a contact of either with "
          "`coordinated_with`, on that day or before, is the note";
      report.add(std::move(found));
    }
  }
}

}  // namespace

extern const Rule t03_two_agencies_bill_one_day{
    .code = "T03",
    .slug = "two-agencies-bill-one-day",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.18(a)(4)", "42 CFR 441.18(a)(7)"},
    .summary = "two agencies that bill case management for one individual on one day have noted that they coordinate",
    .why =
        "Case management is paid for once; two agencies that do not know of each other are paid for one thing twice.",
    .remedy =
        "record the coordination in a contact (`coordinated_with`) where it took place; else withdraw what was billed "
        "twice",
    .needs = "contacts with units under targeted case management",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
