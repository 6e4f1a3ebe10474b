#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/grievance_facts.h"
#include "rules/reviewers.h"

namespace cfcm::rules {
namespace {

/// Nothing of a review is owed before the clock has run out; a withdrawal and an informal end need none.
bool lacks_review(const GrievanceView& view) {
  bool reviewed = false;
  each_entry(view, [&](const model::LogEntry& entry) { reviewed = reviewed || is_review(entry); });
  if (reviewed) return false;
  const auto* resolution = resolution_of(view);
  if (resolution) return !resolution->outcome || !resolution->outcome->is_any({"withdrawn", "resolved-informally"});
  return !view.ended() && grievance_clock(view).late();
}

bool has_undated_review(const GrievanceView& view) {
  bool found = false;
  each_entry(view, [&](const model::LogEntry& entry) { found = found || (is_review(entry) && !entry.date); });
  return found;
}

void check(const GrievanceView& view, Report& report) {
  if (!is_kind(view, {"complaint", "grievance", "appeal"}) || !was_received(view)) return;
  const auto& grievance = view.grievance();
  report.tested(grievance.received->date);

  std::vector<std::string_view> missing;
  const auto& role = grievance.complainant ? grievance.complainant->role : decltype(grievance.complainant->role){};
  const bool anonymous = role && *role == "anonymous";
  if (!grievance.case_ && !anonymous) missing.emplace_back("the individual (`case`)");
  if (!grievance.description) missing.emplace_back("what it is about (`description`)");
  if (lacks_review(view)) missing.emplace_back("a review (`log`)");
  if (has_undated_review(view)) missing.emplace_back("the date of each review (`log.date`)");
  if (const auto* resolution = resolution_of(view)) {
    if (!resolution->outcome) missing.emplace_back("the resolution (`resolution.outcome`)");
    if (!resolution->decided) missing.emplace_back("the date of the resolution (`resolution.decided`)");
  }
  if (missing.empty()) return;

  Hit found = gap(view.where(grievance.received.mark()),
                  fmt::format("the record of the {} does not hold {}", grievance.kind->text, fmt::join(missing, ", ")),
                  grievance.received->date);
  found.basis = "individual, description, day of receipt, date of each review, resolution and its date";
  cap_where_not_binding(view, found);
  report.add(std::move(found));
}

}  // namespace

extern const Rule e501_grievance_record_incomplete{
    .code = "E501",
    .slug = "grievance-record-incomplete",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(vii)", "42 CFR 438.416(b)"},
    .summary =
        "the record of a grievance or appeal tells whose it is, what it is about, when it was received, each review "
        "with its date, and the resolution with its date",
    .why =
        "A State that oversees grievances reads these records; what they leave out nobody can review, count or learn "
        "from.",
    .remedy = "add what is missing to the record of the grievance",
    .needs = "a complaint, grievance or appeal",
    .check_grievance = check,
};

}  // namespace cfcm::rules
