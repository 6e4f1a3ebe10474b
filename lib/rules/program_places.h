#pragma once

#include <algorithm>
#include <set>
#include <string>

#include "rules/program_view.h"
#include "rules/report.h"

/// What the rules about the program share that look at its organizations.
namespace cfcm::rules {

/// Where an organization is written; where it is not, the beginning of cfcm.yaml.
inline Where organization_place(const ProgramView& view, std::string_view id) {
  const auto* organization = view.registry().organization(id);
  return organization && organization->id ? view.where(organization->id.mark()) : view.at_program();
}

/// Whether the review was held by the audit date.
inline bool was_held(const ProgramView& view, const model::Review& review) {
  return review.date && *review.date <= view.as_of();
}

inline bool covers(const model::Review& review,
                   std::initializer_list<model::Term<model::review_scope_words>::Checked> scopes) {
  return std::ranges::any_of(review.scope, [&](const auto& scope) { return scope->is_any(scopes); });
}

/// Element 6 asks for the oversight of eligibility determination and of the business practices of those who serve.
inline bool is_oversight(const model::Review& review) {
  return covers(review, {"eligibility-determination", "service-provision", "business-practices"});
}

/// The parts by commas, the last by "and".
inline std::string listed(const std::set<std::string>& parts) {
  std::string text;
  std::size_t at = 0;
  for (const auto& part : parts) {
    if (at > 0) text += at + 1 == parts.size() ? " and " : ", ";
    text += part;
    ++at;
  }
  return text;
}

}  // namespace cfcm::rules
