#include <algorithm>

#include "rules/case_view.h"
#include "rules/reviewers.h"

namespace cfcm::rules {

std::optional<Date> GrievanceView::ended() const {
  std::optional<Date> end;
  const auto consider = [&](const model::Field<Date>& day) {
    if (day && *day <= view_->as_of() && (!end || *day < *end)) end = *day;
  };
  if (grievance_->resolution) consider(grievance_->resolution->decided);
  for (const auto& entry : grievance_->log) {
    if (entry->action && *entry->action == "withdrawn") consider(entry->date);
  }
  return end;
}

std::vector<Reviewer> reviewers(const GrievanceView& view) {
  const auto& grievance = view.grievance();
  std::vector<Reviewer> all;
  std::int64_t highest = 1;
  for (const auto& entry : grievance.log) {
    if (!entry->date || *entry->date > view.view().as_of()) continue;
    const std::int64_t level = entry->level ? *entry->level : 1;
    highest = std::max(highest, level);
    const bool reviews = entry->action && entry->action->is_any({"reviewed", "interviewed", "decided"});
    if (reviews && entry->by) all.push_back({*entry->by, level, {*entry->date, *entry->date}, entry->by.mark(), false});
  }
  if (const auto& resolution = grievance.resolution; resolution && resolution->by && resolution->decided) {
    const Date decided = *resolution->decided;
    if (decided <= view.view().as_of()) all.push_back({*resolution->by, highest, {decided, decided}, resolution->by.mark(), false});
  }
  return all;
}

}  // namespace cfcm::rules
