#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d302_missing_field{
    .code = "D302",
    .slug = "missing-field",
    .summary = "the required fields are there",
    .why = "Without them the record does not say what happened, to whom, or when.",
    .remedy = "add the field",
};

}  // namespace cfcm::rules
