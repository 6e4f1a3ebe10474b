#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d104_control_character{
    .code = "D104",
    .slug = "control-character",
    .summary = "a record holds no control characters",
    .why = "They are invisible, and a terminal obeys them.",
    .remedy = "remove the character",
};

}  // namespace cfcm::rules
