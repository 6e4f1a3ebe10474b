#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d305_value_not_allowed{
    .code = "D305",
    .slug = "value-not-allowed",
    .summary = "a value of a list is one of its words",
    .why = "A word outside the list is a fact that no rule understands.",
    .remedy = "use one of the words",
};

}  // namespace cfcm::rules
