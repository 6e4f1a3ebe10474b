#include "rules/contested.h"

#include <algorithm>

namespace cfcm::rules {
namespace {

template <class Record>
void add(const GrievanceView& grievance, const model::Field<Date> Record::*day, std::vector<Contested>& all) {
  const CaseView& view = grievance.view();
  for (const auto* record : view.all<Record>()) {
    if (!(record->*day)) continue;
    const std::string& path = view.registry().paths[record->record.mark().file];
    const bool named = std::ranges::any_of(grievance.grievance().about, [&](const auto& about) {
      return about->act && (path == about->act->text || path.ends_with('/' + about->act->text));
    });
    if (named) all.push_back({*(record->*day), record->notice ? &*record->notice : nullptr});
  }
}

}  // namespace

std::vector<Contested> contested(const GrievanceView& grievance) {
  std::vector<Contested> all;
  add<model::Eligibility>(grievance, &model::Eligibility::decided, all);
  add<model::Authorization>(grievance, &model::Authorization::decided, all);
  add<model::Plan>(grievance, &model::Plan::written, all);
  return all;
}

}  // namespace cfcm::rules
