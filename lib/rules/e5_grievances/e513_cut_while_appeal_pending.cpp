#include <algorithm>

#include <fmt/format.h>

#include "rules/grievance_facts.h"
#include "rules/service_cuts.h"

namespace cfcm::rules {
namespace {

/// The act is written as a path, or as the name of a file of the case.
bool is_contested(const GrievanceView& view, const ServiceCut& cut) {
  return std::ranges::any_of(view.grievance().about, [&](const auto& about) {
    if (!about->act) return false;
    const auto& act = about->act->text;
    return cut.where.path == act || cut.where.path.ends_with("/" + act);
  });
}

/// Asked for within the days after the notice, or before the day on which it was to take effect; and the appeal itself
/// filed in time.
bool in_time(const GrievanceView& view, const ServiceCut& cut) {
  const auto& policy = view.view().registry().policy;
  const auto packs = view.view().applying(cut.made);
  const Date requested = *view.grievance().continuation->requested;
  if (cut.sent) {
    const auto request = is_kind(view, {"appeal"}) ? "appeal-request" : "hearing-request";
    if (view.grievance().received->date > stats::due(policy.clock(request, packs), *cut.sent)) return false;
    if (requested <= stats::due(policy.clock("continuation-request", packs), *cut.sent)) return true;
  }
  return requested < cut.effective;
}

class Judge {
 public:
  Judge(const GrievanceView& view, Report& report)
      : view_(view), report_(report), requested_(*view.grievance().continuation->requested) {
    const auto ended = view.ended();
    last_ = ended ? ended->plus_days(-1) : view.view().as_of();
  }

  void run() {
    const auto cuts = service_cuts(view_.view());
    std::vector<const ServiceCut*> contested;
    for (const auto& cut : cuts) {
      if (!is_contested(view_, cut) || !in_time(view_, cut)) continue;
      contested.push_back(&cut);
      if (cut.effective <= view_.view().as_of()) report_.tested(cut.effective);
      by_the_act(cut);
    }
    for (const auto& cut : cuts) {
      const bool same = std::ranges::any_of(contested, [&](const ServiceCut* one) {
        return one->service.empty() || cut.service.empty() || one->service == cut.service;
      });
      if (same) by_a_later_act(cut);
    }
  }

 private:
  /// That the contested act took effect all the same is certain once the continuation was refused, and unknown while
  /// no record answers it.
  void by_the_act(const ServiceCut& cut) {
    const auto& granted = view_.grievance().continuation->granted;
    if ((granted && *granted) || cut.effective > last_) return;
    add(cut, granted ? Verdict::certain : Verdict::possible,
        granted ? "the continuation was refused" : "no record says that services went on");
  }

  void by_a_later_act(const ServiceCut& cut) {
    if (cut.made < requested_ || cut.effective > last_ || cut.excused) return;
    add(cut, Verdict::certain, "a later act cuts the service");
  }

  void add(const ServiceCut& cut, Verdict verdict, std::string_view how) {
    Hit found = gap(view_.where(view_.grievance().continuation->requested.mark()),
                    fmt::format("a continuation of services was asked for in time on {}, and {} reduces, suspends or "
                                "ends a service from {} on while the matter is pending: {}",
                                requested_.text(), cut.where.path, cut.effective.text(), how),
                    cut.effective);
    found.verdict = verdict;
    found.judged_on = view_.grievance().received->date;
    found.related = {{cut.where, "the act"}};
    found.basis = "services go on until the decision when that is asked for in time";
    report_.add(std::move(found));
  }

  const GrievanceView& view_;
  Report& report_;
  Date requested_;
  Date last_{};
};

void check(const GrievanceView& view, Report& report) {
  if (!is_kind(view, {"appeal", "fair-hearing"}) || !was_received(view) || view.view().id().empty()) return;
  const auto& continuation = view.grievance().continuation;
  if (!continuation || !continuation->requested || *continuation->requested > view.view().as_of()) return;
  Judge(view, report).run();
}

}  // namespace

extern const Rule e513_cut_while_appeal_pending{
    .code = "E513",
    .slug = "cut-while-appeal-pending",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::financial_interest, Incentive::assessment},
    .citations = {"42 CFR 438.420", "42 CFR 431.230"},
    .summary =
        "while an appeal or hearing is pending with a continuation asked for in time, no service of the contested act "
        "is reduced, suspended or ended",
    .why = "An appeal against losing care helps nobody who loses it while the appeal is heard.",
    .remedy =
        "restore the service until the decision; record the continuation as `continuation.granted` if the service "
        "did go on",
    .needs = "an appeal or hearing that names the act it contests and the day on which a continuation was asked for",
    .check_grievance = check,
};

}  // namespace cfcm::rules
