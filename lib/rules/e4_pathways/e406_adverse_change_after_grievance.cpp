#include <algorithm>

#include <fmt/format.h>

#include "rules/adverse.h"
#include "rules/report.h"
#include "rules/reviewers.h"

namespace cfcm::rules {
namespace {

/// Something that went against the individual, and who began it.
struct Change {
  std::string act{};
  model::Actor by{};
  Date day{};
  Mark mark{};
  std::string what{};
  std::vector<std::string> all{};  ///< the organizations for which it may have been done
};

void add(const CaseView& view, std::vector<Change>& changes, Change change) {
  change.all = organizations_of(view, change.by, change.day);
  changes.push_back(std::move(change));
}

/// Whether somebody else managed the case on the day before.
bool is_change(const CaseView& view, const model::CaseManager& manager, Date day) {
  const auto id = [&](const auto& field) { return field ? view.registry().canonical(field->text) : std::string(); };
  return std::ranges::any_of(view.acts(), [&](const Act& act) {
    return act.kind == ActKind::case_management && act.days.holds(day.plus_days(-1)) &&
           (act.person != id(manager.person) || (manager.organization && act.organization != id(manager.organization)));
  });
}

std::vector<Change> changes_of(const CaseView& view) {
  std::vector<Change> changes;
  for (const Adverse& adverse : adverse_decisions(view)) {
    const bool consented = adverse.notice && adverse.notice->exception;
    if (!adverse.takes_away || adverse.asked_for || consented || !*adverse.by) continue;
    if (wanted(view, adverse.decided, {"provider"})) continue;
    add(view, changes, {std::string(name(adverse.act)), **adverse.by, adverse.decided, adverse.mark, adverse.what});
  }
  for (const auto* update : view.all<model::Update>()) {
    if (!update->date || *update->date > view.as_of() || !update->by) continue;
    for (const auto& manager : update->case_managers) {
      const Date day = manager->from ? *manager->from : *update->date;
      const bool chosen = manager->chosen_by && manager->chosen_by->is_any({"individual", "representative"});
      if (day > view.as_of() || manager->to || chosen || !is_change(view, *manager, day)) continue;
      if (wanted(view, day, {"case-manager"})) continue;
      add(view, changes, {"case-management", *update->by, day, manager.mark(), "another case manager is assigned"});
    }
  }
  for (const auto* closure : view.all<model::Closure>()) {
    if (!closure->closed || *closure->closed > view.as_of() || !closure->by) continue;
    if (closure->reason && closure->reason->is_any({"died", "moved", "withdrew", "chose-other-agency"})) continue;
    add(view, changes,
        {"case-management", *closure->by, *closure->closed, closure->closed.mark(), "the case is closed"});
  }
  return changes;
}

/// Whether the change comes after the grievance gave the individual a remedy.
bool won(const model::Grievance& grievance, Date day) {
  const auto& resolution = grievance.resolution;
  return resolution && resolution->remedy && resolution->decided && *resolution->decided <= day;
}

class Judge {
 public:
  Judge(const GrievanceView& grievance, Report& report)
      : grievance_(grievance), view_(grievance.view()), report_(report) {
    const auto& record = grievance.grievance();
    clock_ = view_.registry().policy.clock("retaliation-watch", view_.applying(record.received->date));
  }

  void judge(const Change& change, const std::string& party, bool person) {
    const Date received = grievance_.grievance().received->date;
    report_.tested(change.day);
    if (change.day <= received || change.day > stats::due(clock_, received)) return;
    if (won(grievance_.grievance(), change.day)) return;
    const std::string who = change.by.person ? view_.registry().canonical(change.by.person->text) : std::string();
    const bool acts_for = std::ranges::find(change.all, party) != change.all.end();
    if (person ? who != party : !acts_for) return;

    const std::string organization = person ? (change.all.size() == 1 ? change.all.front() : std::string()) : party;
    Hit found;
    found.verdict = Verdict::possible;
    found.act = change.act;
    found.actor = {who, organization};
    found.party = {party, "complained-of"};
    found.days = Period{change.day, change.day};
    found.where = view_.where(change.mark);
    found.related = {{grievance_.where(grievance_.grievance().received.mark()), "the grievance"}};
    const std::string from = who.empty() ? organization : who;
    found.chain = {written(view_, from, "acts-for", organization.empty() ? from : organization, change.mark)};
    found.message = fmt::format("{}, on {} and by {}, of whom a grievance received on {} complains", change.what,
                                change.day.text(), party, received.text());
    found.basis =
        fmt::format("within {} of the grievance; not what the individual asked for, chose or was given as a remedy",
                    stats::text(clock_));
    report_.add(std::move(found));
  }

 private:
  const GrievanceView& grievance_;
  const CaseView& view_;
  Report& report_;
  stats::Clock clock_{};
};

void check(const GrievanceView& grievance, Report& report) {
  const auto& record = grievance.grievance();
  const CaseView& view = grievance.view();
  if (!record.received || record.received->date > view.as_of()) return;
  const auto changes = changes_of(view);
  Judge judge(grievance, report);
  for (const auto& about : record.about) {
    for (const Change& change : changes) {
      if (about->person) judge.judge(change, view.registry().canonical(about->person->text), true);
      if (about->organization) judge.judge(change, view.registry().canonical(about->organization->text), false);
    }
  }
}

}  // namespace

extern const Rule e406_adverse_change_after_grievance{
    .code = "E406",
    .slug = "adverse-change-after-grievance",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(iii) (from memory)", "BIP element 4"},
    .summary =
        "whoever a grievance complains of does not cut services, change the case manager or close the case in the "
        "ninety days after it",
    .why =
        "Most such changes have their own reason; but a person who sees one follow a grievance learns not to file "
        "another, whatever the reason was.",
    .remedy =
        "look at why the change was made, and have somebody who is not complained of decide it; if the individual "
        "asked "
        "for it, record that under `wants_change` of a contact",
    .needs = "a grievance that names whom it is about, and a later cut, change of case manager or closure",
    .check_grievance = check,
};

}  // namespace cfcm::rules
