#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d211_space_missing_after_colon{
    .code = "D211",
    .slug = "space-missing-after-colon",
    .summary = "a space follows the colon after a key",
    .why = "Without it the line is a text and no field.",
    .remedy = "write a space after the colon",
};

}  // namespace cfcm::rules
