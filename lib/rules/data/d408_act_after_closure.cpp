#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d408_act_after_closure{
    .code = "D408",
    .slug = "act-after-closure",
    .summary = "no act is dated after the case was closed",
    .why = "Either the date is wrong or the case was open.",
    .remedy = "correct the date, or record the reopening",
};

}  // namespace cfcm::rules
