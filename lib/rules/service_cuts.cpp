#include "rules/service_cuts.h"

#include <algorithm>
#include <map>

#include "rules/adverse.h"
#include "rules/amounts.h"

namespace cfcm::rules {
namespace {

/// What a plan gives of one service, all lines together, and where the last of them stands.
struct Given {
  Amount amount{};
  Mark mark{};
};

bool is_cut(const model::ServiceLine& line) {
  return line.change && line.change->is_any({"reduced", "suspended", "ended"});
}

std::map<std::string, Given> given(const model::Plan& plan, Date on) {
  std::map<std::string, Given> all;
  for (const auto& line : plan.services) {
    const bool ended = line->change && *line->change == "ended";
    if (!line->service || line->natural_support || ended || (line->to && *line->to < on)) continue;
    Given& one = all[line->service->text];
    one.amount.add(*line);
    one.mark = line->service.mark();
  }
  return all;
}

void add_notice(ServiceCut& cut, const model::Field<model::EffectiveNotice>& notice) {
  if (!notice) return;
  if (notice->effective) cut.effective = *notice->effective;
  if (notice->sent) cut.sent = *notice->sent;
  cut.excused = cut.excused || notice->exception;
}

class Cuts {
 public:
  explicit Cuts(const CaseView& view) : view_(view) {}

  std::vector<ServiceCut> all() {
    decisions();
    plans();
    return std::move(cuts_);
  }

 private:
  void add(std::string service, Date made, Date effective, const Mark& mark, bool asked,
           const model::Field<model::EffectiveNotice>& notice) {
    ServiceCut cut{.service = std::move(service),
                   .made = made,
                   .effective = effective,
                   .excused = asked,
                   .where = view_.where(mark)};
    add_notice(cut, notice);
    cuts_.push_back(std::move(cut));
  }

  void decisions() {
    for (const auto* decision : view_.all<model::Eligibility>()) {
      if (!decision->decided || *decision->decided > view_.as_of()) continue;
      if (decision->outcome && *decision->outcome == "terminated")
        add("", *decision->decided, *decision->decided, decision->outcome.mark(), false, decision->notice);
    }
    for (const auto* decision : view_.all<model::Authorization>()) {
      if (!decision->decided || *decision->decided > view_.as_of() || !decision->service || !decision->outcome)
        continue;
      if (decision->outcome->is_any({"reduced", "suspended", "terminated"}))
        add(decision->service->text, *decision->decided, *decision->decided, decision->outcome.mark(), false,
            decision->notice);
    }
  }

  void plans() {
    auto plans = view_.plans();
    const auto start = [&](const model::Plan* plan) {
      return plan->effective && plan->effective->from ? *plan->effective->from : *plan->written;
    };
    std::ranges::stable_sort(plans, {}, start);
    for (std::size_t i = 0; i < plans.size(); ++i) {
      const model::Plan& plan = *plans[i];
      const bool asked = wanted(view_, *plan.written, {"service", "schedule"});
      for (const auto& line : plan.services) {
        if (!line->service || line->natural_support || !is_cut(*line)) continue;
        const Date from = line->from && !(*line->change == "ended") ? *line->from : start(&plan);
        add(line->service->text, *plan.written, from, line->change.mark(), asked, plan.notice);
      }
      if (i > 0) compare(*plans[i - 1], plan, start(&plan), asked);
    }
  }

  void compare(const model::Plan& before, const model::Plan& plan, Date start, bool asked) {
    const auto now = given(plan, start);
    for (const auto& [name, was] : given(before, start.plus_days(-1))) {
      const auto& service = name;
      const bool said = std::ranges::any_of(plan.services, [&](const auto& line) {
        return line->service && line->service->text == service && is_cut(*line);
      });
      const auto is = now.find(service);
      const bool less = is != now.end() && is_less(is->second.amount, was.amount).value_or(false);
      if (said || (is != now.end() && !less)) continue;
      add(service, *plan.written, start, less ? is->second.mark : plan.written.mark(), asked, plan.notice);
    }
  }

  const CaseView& view_;
  std::vector<ServiceCut> cuts_{};
};

}  // namespace

std::vector<ServiceCut> service_cuts(const CaseView& view) { return Cuts(view).all(); }

}  // namespace cfcm::rules
