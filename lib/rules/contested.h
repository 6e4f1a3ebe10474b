#pragma once

#include <vector>

#include "rules/case_view.h"

namespace cfcm::rules {

/// A decision that an appeal or hearing contests: the file that `about.act` names, by its path in the tree or by its
/// name in the case's folder.
struct Contested {
  Date decided{};
  const model::EffectiveNotice* notice = nullptr;  ///< null when it has none
};
std::vector<Contested> contested(const GrievanceView& grievance);

}  // namespace cfcm::rules
