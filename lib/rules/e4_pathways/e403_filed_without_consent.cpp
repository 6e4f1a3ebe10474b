#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// Whether a consent of the case is about grievances: its topic names one.
bool consents_to_filing(const CaseView& view) {
  constexpr std::array<std::string_view, 3> stems{"grievance", "complain", "appeal"};
  return std::ranges::any_of(view.lists().consents, [&](const auto& consent) {
    if (!consent.entry->topic) return false;
    std::string topic = consent.entry->topic->text;
    std::ranges::transform(topic, topic.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::ranges::any_of(stems, [&](std::string_view stem) { return topic.find(stem) != std::string::npos; });
  });
}

bool is_representative(const CaseView& view, const model::Complainant& who, Date day) {
  if (!who.person) return false;
  return std::ranges::any_of(view.parts(), [&](const Part& part) {
    return part.role == Role::representative && part.days.holds(day) &&
           part.id == view.registry().canonical(who.person->text);
  });
}

void check(const GrievanceView& grievance, Report& report) {
  const auto& record = grievance.grievance();
  const CaseView& view = grievance.view();
  if (!record.received || record.received->date > view.as_of()) return;
  if (!record.complainant || !record.complainant->role) return;
  if (!record.complainant->role->is_any({"family", "provider", "advocate"})) return;
  const Date received = record.received->date;
  report.tested(received);
  if (record.consent ? *record.consent : consents_to_filing(view)) return;
  if (is_representative(view, *record.complainant, received)) return;
  report.add(gap(grievance.where(record.complainant->role.mark()),
                 record.consent ? "somebody else filed it, without the individual's written consent"
                                : "somebody else filed it, and there is no record of the individual's written consent",
                 received));
}

}  // namespace

extern const Rule e403_filed_without_consent{
    .code = "E403",
    .slug = "filed-without-consent",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(7)(iii) (from memory)", "42 CFR 438.402(c)(1)(ii) (from memory)"},
    .summary =
        "whoever files a grievance for the individual, and is no representative, has the written consent on file",
    .why =
        "A grievance opens the case file and may turn the people in it against the individual: it is theirs to begin.",
    .remedy =
        "ask the individual, and record `consent: true` of the grievance, or the representative's role; without "
        "consent, record it as withdrawn",
    .needs = "a grievance that says as what its complainant files: family, provider or advocate",
    .level = Level::warning,
    .check_grievance = check,
};

}  // namespace cfcm::rules
