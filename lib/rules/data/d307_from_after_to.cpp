#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d307_from_after_to{
    .code = "D307",
    .slug = "from-after-to",
    .summary = "a period begins before it ends",
    .why = "A period that ends before it begins is on no day, and everything that depends on it is silently gone.",
    .remedy = "correct one of the two dates",
};

}  // namespace cfcm::rules
