#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d207_directive{
    .code = "D207",
    .slug = "directive",
    .summary = "a record uses no directives",
    .why = "They change how the rest is read.",
    .remedy = "remove the line",
};

}  // namespace cfcm::rules
