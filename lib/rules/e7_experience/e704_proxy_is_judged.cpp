#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "rules/oversight_ties.h"

namespace cfcm::rules {
namespace {

/// Who a proxy may not be, as a record says it where no person is named.
constexpr std::array<std::string_view, 7> staff_roles{"case-manager", "case manager",   "provider",      "worker",
                                                      "staff",        "paid-caregiver", "paid caregiver"};

class Judge {
 public:
  Judge(const CaseView& view, Report& report, const model::Experience& experience)
      : view_(view), report_(report), proxy_(*experience.proxy), day_(*experience.date) {}

  void judge() {
    if (!proxy_.person) {
      if (proxy_.role && std::ranges::find(staff_roles, proxy_.role->text) != staff_roles.end())
        report_.add(gap(view_.where(proxy_.role.mark()),
                        fmt::format("a proxy in the role {} answered for the individual", proxy_.role->text), day_));
      return;
    }
    person_ = view_.registry().canonical(proxy_.person->text);
    if (!as_manager() && !as_worker()) as_staff();
  }

 private:
  void add(Finding::Party party, std::vector<Hop> chain, std::string what, Verdict verdict, Level cap) {
    Hit found;
    found.act = "survey";
    found.actor.person = person_;
    found.party = std::move(party);
    found.days = Period{day_, day_};
    found.where = view_.where(proxy_.person.mark());
    found.chain = std::move(chain);
    found.message = fmt::format("{} {} and answered for the individual", person_, what);
    found.verdict = verdict;
    found.cap = cap;
    report_.add(std::move(found));
  }

  bool as_manager() {
    for (const Act& act : view_.acts()) {
      if (act.kind != ActKind::case_management || act.person != person_ || !act.days.holds(day_)) continue;
      const std::string& own = act.organization.empty() ? act.person : act.organization;
      add({person_, "case-manager"}, {written(view_, person_, "acts-for", own, act.mark)}, "manages the case",
          Verdict::certain, Level::error);
      return true;
    }
    return false;
  }

  bool as_worker() {
    for (const Part& part : view_.parts()) {
      if (part.role != Role::worker || part.id != person_ || !part.days.holds(day_)) continue;
      const auto& provider = part.line->service->provider;
      const std::string own = provider ? view_.registry().canonical(provider->text) : person_;
      add({person_, "worker"}, {written(view_, person_, "acts-for", own, part.mark)}, "works in a service of the case",
          Verdict::certain, Level::error);
      return true;
    }
    return false;
  }

  void as_staff() {
    std::set<std::string> judged;
    for (const Part& part : view_.parts()) {
      if (part.role != Role::provider || !part.days.holds(day_) || !judged.insert(part.id).second) continue;
      for (const auto& tie : person_ties(view_, person_, part.id, day_))
        add({part.id, "provider"}, tie.chain, fmt::format("{} {}, which serves in the case,", tie.text, part.id),
            tie.verdict, tie.cap);
    }
  }

  const CaseView& view_;
  Report& report_;
  const model::NamedOrKnown& proxy_;
  Date day_;
  std::string person_{};
};

void check(const CaseView& view, Report& report) {
  for (const auto* experience : view.all<model::Experience>()) {
    if (!experience->date || *experience->date > view.as_of() || !experience->proxy) continue;
    report.tested(*experience->date);
    Judge(view, report, *experience).judge();
  }
}

}  // namespace

extern const Rule e704_proxy_is_judged{
    .code = "E704",
    .slug = "proxy-is-judged",
    .element = 7,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"BIP element 7"},
    .summary = "nobody who manages the case or serves in it answers in the place of the individual",
    .why = "An answer given by whoever is asked about says nothing of the person.",
    .remedy = "ask the individual, with support in communication, or a proxy whom the individual chose",
    .needs = "an experience whose respondent is a proxy",
    .check_case = check,
};

}  // namespace cfcm::rules
