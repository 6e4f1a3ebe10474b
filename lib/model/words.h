#pragma once

#include <string_view>

/// The words that several record kinds share.
namespace cfcm::model {

inline constexpr std::string_view relation_words[] = {
    "spouse",          "former-spouse",     "domestic-partner", "parent",         "child",
    "sibling",         "half-sibling",      "step-parent",      "step-child",     "step-sibling",
    "adoptive-parent", "adoptive-child",    "foster-parent",    "foster-child",   "grandparent",
    "grandchild",      "great-grandparent", "great-grandchild", "aunt-uncle",     "niece-nephew",
    "cousin",          "parent-in-law",     "child-in-law",     "sibling-in-law", "household-member",
    "other-blood",     "other-marriage",    "none-declared"};
inline constexpr std::string_view grievance_kind_words[] = {"complaint", "grievance", "appeal", "fair-hearing",
                                                            "dispute-resolution"};
inline constexpr std::string_view determination_type_words[] = {"initial", "redetermination"};
inline constexpr std::string_view function_words[] = {"eligibility-determination",
                                                      "assessment",
                                                      "plan-development",
                                                      "service-authorization",
                                                      "case-management",
                                                      "options-counseling",
                                                      "service-provision",
                                                      "financial-management",
                                                      "payment",
                                                      "oversight",
                                                      "grievance-handling",
                                                      "investigation"};

}  // namespace cfcm::model
