#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d301_unknown_field{
    .code = "D301",
    .slug = "unknown-field",
    .summary = "a field is one that its record has",
    .why = "A misspelt field is a fact that no rule sees.",
    .remedy = "use the field that was meant, or remove it",
};

}  // namespace cfcm::rules
