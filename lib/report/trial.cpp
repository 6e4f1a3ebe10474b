#include "report/trial.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/case_state.h"
#include "rules/report.h"

namespace cfcm::report {
namespace {

/// The day of a record on which an act or an entry of it begins to count.
std::optional<Date> day_of(const store::Document& document) {
  const auto day = [](const model::Field<Date>& field) { return field ? std::optional(*field) : std::nullopt; };
  if (const auto* update = document.as<model::Update>()) return day(update->date);
  if (const auto* decision = document.as<model::Eligibility>()) return day(decision->decided);
  if (const auto* assessment = document.as<model::Assessment>()) return day(assessment->assessed);
  if (const auto* plan = document.as<model::Plan>()) return day(plan->written);
  if (const auto* closure = document.as<model::Closure>()) return day(closure->closed);
  return std::nullopt;
}

std::string update_text(const std::string& case_id, const std::string& person, const std::string& organization,
                        Date day) {
  return fmt::format(
      "record: update\ncase: \"{}\"\ndate: {}\ncase_managers:\n  - person: \"{}\"\n    organization: \"{}\"\n"
      "    from: {}\n...\n",
      case_id, day.text(), person, organization, day.text());
}

}  // namespace

Trial::Trial(const audit::Loaded& tree, const std::string& case_id)
    : registry_(tree.registry()), case_id_(case_id), day_(tree.as_of()), until_(day_) {
  documents_ = std::move(tree.read(case_id).documents);
  std::erase_if(documents_, [&](const auto& document) { return day_of(document).value_or(day_) > day_; });
  if (case_state(documents_, day_) == CaseState::closed)
    std::erase_if(documents_, [](const auto& document) { return document.template as<model::Closure>() != nullptr; });
  for (const auto& document : documents_) {
    const auto* plan = document.as<model::Plan>();
    if (plan && plan->written && plan->effective && plan->effective->from)
      until_ = std::max(until_, *plan->effective->from);
  }
  documents_.emplace_back();
}

Findings Trial::judge(const std::string& person, const std::string& organization) {
  Findings told;
  const auto file = static_cast<FileId>(registry_.paths.size());
  documents_.back() = store::read_document(file, {}, update_text(case_id_, person, organization, day_), told);
  const rules::CaseView view(registry_, case_id_, documents_, until_);
  Findings found;
  for (const rules::Rule* rule : rules::all_rules()) {
    if (!rule->check_case) continue;
    rules::Report report(*rule, view);
    rule->check_case(view, report);
    for (auto& finding : report.take()) {
      if (against(finding, person, organization)) found.push_back(std::move(finding));
    }
  }
  return found;
}

/// What the person did in the case before is no reason: a finding counts that holds on the day or later.
bool Trial::against(const Finding& finding, const std::string& person, const std::string& organization) const {
  const bool actor = finding.actor.person == person &&
                     (finding.actor.organization.empty() || finding.actor.organization == organization);
  const auto last = finding.through ? finding.through : finding.date;
  return actor && (!last || *last >= day_);
}

}  // namespace cfcm::report
