#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d306_impossible_date{
    .code = "D306",
    .slug = "impossible-date",
    .summary = "a date exists",
    .why = "A date that does not exist dates nothing.",
    .remedy = "write the day that was meant",
};

}  // namespace cfcm::rules
