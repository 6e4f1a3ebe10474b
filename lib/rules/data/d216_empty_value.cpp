#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d216_empty_value{
    .code = "D216",
    .slug = "empty-value",
    .summary = "a field has a value, or is left out",
    .why = "An absent field is unknown; an empty one is a question.",
    .remedy = "write the value, or remove the field",
};

}  // namespace cfcm::rules
