#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d308_percent_out_of_range{
    .code = "D308",
    .slug = "percent-out-of-range",
    .summary = "a share is between 0 and 100 percent",
    .why = "Shares outside it are typing errors.",
    .remedy = "correct the number",
};

}  // namespace cfcm::rules
