#include <algorithm>

#include <fmt/format.h>

#include "rules/disclosing.h"

namespace cfcm::rules {
namespace {

/// Somebody whose service is paid for, on some days.
struct Service {
  std::string id{};
  std::string organization{};  ///< for which a person serves; empty when unknown
  Period days{};
  Mark mark{};
  std::string_view deed{};
  Verdict verdict = Verdict::certain;
};

void judge(const CaseView& view, Report& report, const Service& service, bool whole_month = false) {
  if (service.id.empty() || service.days.empty()) return;
  report.tested(service.days.from);
  const bool person = view.registry().person(service.id) != nullptr;
  for (const Exclusion& exclusion : exclusions(view.registry(), service.id, view.as_of())) {
    const Period days = service.days & exclusion.days;
    if (days.empty()) continue;
    Hit found;
    found.actor = person ? Finding::Actor{service.id, service.organization} : Finding::Actor{"", service.id};
    found.party = {view.id(), std::string(name(Role::individual))};
    found.days = days;
    // Of a month of deliveries it is not on record which days they were.
    found.verdict = whole_month && !(days == service.days) ? Verdict::possible : service.verdict;
    found.where = view.where(service.mark);
    found.related = {{view.where(exclusion.mark), "the match is on record here"}};
    found.message = fmt::format("{} {} while an exclusion list holds a match for them", service.id, service.deed);
    found.basis = "from the day of the check that found the match until a later check of the same source is clear";
    report.add(std::move(found));
  }
}

void judge_deliveries(const CaseView& view, Report& report) {
  for (const auto* delivery : view.all<model::Delivery>()) {
    if (!delivery->month) continue;
    const Date first = Date::of(delivery->month->year, delivery->month->month, 1);
    const Period days = Period{first, first.plus_months(1).plus_days(-1)} & Period{Date::earliest(), view.as_of()};
    for (const auto& line : delivery->services) {
      const std::string provider = line->provider ? view.registry().canonical(line->provider->text) : "";
      if (line->provider)
        judge(view, report, {provider, provider, days, line->provider.mark(), "delivered a service in the case"}, true);
      if (line->worker) {
        judge(view, report,
              {view.registry().canonical(line->worker->text), provider, days, line->worker.mark(),
               "delivered a service in the case"},
              true);
      }
    }
  }
}

void check(const CaseView& view, Report& report) {
  for (const Part& part : view.parts()) {
    if (part.role != Role::provider && part.role != Role::worker) continue;
    const auto& provider = part.line->service->provider;
    judge(view, report,
          {part.id, provider ? view.registry().canonical(provider->text) : "", part.days, part.mark,
           part.role == Role::worker ? "works in a service of the case" : gain_text(part)});
  }
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management) continue;
    judge(view, report,
          {act.person, act.organization, act.days, act.mark, deed(act.kind),
           act.person.empty() ? act.verdict : Verdict::certain});
    judge(view, report, {act.organization, act.organization, act.days, act.mark, deed(act.kind), act.verdict});
  }
  judge_deliveries(view, report);
}

}  // namespace

extern const Rule o06_excluded_person_serves{
    .code = "O06",
    .slug = "excluded-person-serves",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 1001.1901(b)", "42 CFR 455.436"},
    .summary = "nobody serves or manages a case while an exclusion list holds a match for them",
    .why =
        "What an excluded person does or orders is not paid for, and who employs them pays a penalty for each day of "
        "it.",
    .remedy =
        "assign the service to somebody else; if the match was another person or has ended, record the later check "
        "with `result: clear`",
    .needs = "a case manager, worker or provider in a case",
    .check_case = check,
};

}  // namespace cfcm::rules
