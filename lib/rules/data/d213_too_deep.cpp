#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d213_too_deep{
    .code = "D213",
    .slug = "too-deep",
    .summary = "a record nests at most 32 levels",
    .why = "Deeper ones are an attack or an accident.",
    .remedy = "flatten the record",
};

}  // namespace cfcm::rules
