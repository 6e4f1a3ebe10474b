#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d405_reference_of_another_kind{
    .code = "D405",
    .slug = "reference-of-another-kind",
    .summary = "an id names a record of the kind that the field asks for",
    .why = "An organization cannot be somebody's sister.",
    .remedy = "correct the id, or the field",
};

}  // namespace cfcm::rules
