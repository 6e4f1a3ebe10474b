#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d112_text_after_end{
    .code = "D112",
    .slug = "text-after-end",
    .summary = "nothing follows the line `...`",
    .why = "What stands there is not read, and somebody may believe it is.",
    .remedy = "remove what follows, or move it above the line",
};

}  // namespace cfcm::rules
