#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d403_reference_to_nothing{
    .code = "D403",
    .slug = "reference-to-nothing",
    .summary = "an id that a record names is the id of a record",
    .why = "A tie to nobody ties nothing, and a conflict behind it is missed.",
    .remedy = "correct the id, or add the record",
};

}  // namespace cfcm::rules
