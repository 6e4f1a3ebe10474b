#include "rules/adverse.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/amounts.h"

namespace cfcm::rules {
namespace {

using model::Plan;
using model::ServiceLine;

const model::EffectiveNotice* sent_by(const model::Field<model::EffectiveNotice>& notice, Date as_of) {
  if (!notice || (notice->sent && *notice->sent > as_of)) return nullptr;
  return &*notice;
}

void add_notice(Adverse& adverse, const model::Field<model::EffectiveNotice>& notice, Date as_of) {
  adverse.notice = sent_by(notice, as_of);
  if (adverse.notice && adverse.notice->effective) adverse.effective = *adverse.notice->effective;
}

/// Whether the case ended, by the day the decision takes effect, because the individual died or withdrew.
bool left(const CaseView& view, const Adverse& adverse) {
  const Period days{adverse.decided, adverse.effective.value_or(adverse.decided)};
  return std::ranges::any_of(view.all<model::Closure>(), [&](const model::Closure* closure) {
    return closure->closed && days.holds(*closure->closed) && *closure->closed <= view.as_of() && closure->reason &&
           closure->reason->is_any({"died", "withdrew"});
  });
}

void add_eligibility(const CaseView& view, std::vector<Adverse>& all) {
  for (const auto* decision : view.all<model::Eligibility>()) {
    if (!decision->decided || *decision->decided > view.as_of() || !decision->outcome) continue;
    if (*decision->outcome == "eligible") continue;
    Adverse adverse;
    adverse.takes_away = *decision->outcome == "terminated";
    adverse.decided = *decision->decided;
    adverse.by = &decision->by;
    adverse.mark = decision->outcome.mark();
    adverse.what = adverse.takes_away ? "eligibility is terminated" : "eligibility is refused";
    add_notice(adverse, decision->notice, view.as_of());
    adverse.asked_for = adverse.takes_away && left(view, adverse);
    all.push_back(std::move(adverse));
  }
}

void add_authorizations(const CaseView& view, std::vector<Adverse>& all) {
  for (const auto* decision : view.all<model::Authorization>()) {
    if (!decision->decided || *decision->decided > view.as_of() || !decision->outcome) continue;
    if (*decision->outcome == "approved") continue;
    Adverse adverse;
    adverse.takes_away = decision->outcome->is_any({"reduced", "suspended", "terminated"});
    adverse.decided = *decision->decided;
    adverse.by = &decision->by;
    adverse.mark = decision->outcome.mark();
    adverse.what = *decision->outcome == "partial" ? "the authorization is given in part"
                                                   : fmt::format("the authorization is {}", decision->outcome->text);
    add_notice(adverse, decision->notice, view.as_of());
    adverse.asked_for =
        adverse.takes_away && (left(view, adverse) || wanted(view, adverse.decided, {"service", "schedule"}));
    all.push_back(std::move(adverse));
  }
}

bool gives_less(const ServiceLine& line) {
  return line.change && line.change->is_any({"reduced", "suspended", "ended"});
}

/// Whether the plan gives less of the service than `before`, and where that is written.
std::optional<Mark> fall(const Plan& plan, Date start, const std::string& service, const Amount& before) {
  Amount now;
  Mark found = plan.written.mark();
  bool less = false, more = false;
  for (const auto& line : plan.services) {
    if (line->natural_support || !line->service || line->service->text != service) continue;
    if (gives_less(*line)) {
      less = true;
      found = line->service.mark();
    }
    more = more || (line->change && line->change->is_any({"new", "increased"}));
    const bool runs =
        !(line->change && line->change->is_any({"suspended", "ended"})) && !(line->to && *line->to < start);
    if (runs) now.add(*line);
  }
  const bool falls = !now.any || is_less(now, before).value_or(less && !more);
  return falls ? std::optional(found) : std::nullopt;
}

/// The plan that was in force before this one began; nothing where the case was closed in between.
const Plan* plan_before(const CaseView& view, const Plan& plan, const Period& force) {
  const Plan* before = nullptr;
  for (const auto* other : view.plans()) {
    const Period days = view.in_force(*other);
    if (other == &plan || days.empty() || days.to >= force.from) continue;
    if (!before || view.in_force(*before).to < days.to) before = other;
  }
  if (!before) return nullptr;
  const Period between{view.in_force(*before).to, force.from};
  const bool closed = std::ranges::any_of(view.lists().closures, [&](Date day) { return between.holds(day); });
  return closed ? nullptr : before;
}

void add_plan(const CaseView& view, const Plan& plan, std::vector<Adverse>& all) {
  const Period force = view.in_force(plan);
  const Plan* before = force.empty() ? nullptr : plan_before(view, plan, force);
  if (!before) return;

  const Date last = view.in_force(*before).to;
  std::map<std::string, Amount> received;
  for (const Line& line : view.lines()) {
    const bool suspended = line.service->change && *line.service->change == "suspended";
    if (line.plan != before || !line.days.holds(last) || suspended || !line.service->service) continue;
    received[line.service->service->text].add(*line.service);
  }
  std::optional<Mark> first;
  for (const auto& [service, given] : received) {
    if (!first) first = fall(plan, force.from, service, given);
  }
  if (!first) return;

  Adverse adverse;
  adverse.act = ActKind::plan;
  adverse.takes_away = true;
  adverse.decided = *plan.written;
  adverse.effective = force.from;
  adverse.by = &plan.by;
  adverse.mark = *first;
  adverse.what = "the plan gives less of a service than the plan before";
  add_notice(adverse, plan.notice, view.as_of());
  adverse.asked_for = wanted(view, adverse.decided, {"service", "schedule"});
  all.push_back(std::move(adverse));
}

}  // namespace

bool wanted(const CaseView& view, Date decided,
            std::initializer_list<model::Term<model::wanted_change_words>::Checked> of) {
  Period since{Date::earliest(), decided};
  for (const auto* plan : view.plans()) {
    if (*plan->written < decided) since.from = *plan->written;
  }
  return std::ranges::any_of(view.all<model::Contact>(), [&](const model::Contact* contact) {
    if (!contact->date || *contact->date > view.as_of()) return false;
    return std::ranges::any_of(contact->wants_change, [&](const auto& wish) {
      return wish->of && wish->of->is_any(of) && since.holds(wish->asked ? *wish->asked : *contact->date);
    });
  });
}

std::vector<Adverse> adverse_decisions(const CaseView& view) {
  std::vector<Adverse> all;
  add_eligibility(view, all);
  add_authorizations(view, all);
  for (const auto* plan : view.plans()) add_plan(view, *plan, all);
  return all;
}

}  // namespace cfcm::rules
