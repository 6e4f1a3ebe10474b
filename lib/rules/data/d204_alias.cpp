#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d204_alias{
    .code = "D204",
    .slug = "alias",
    .summary = "a record uses no aliases",
    .why = "A value that is written once and used in many places cannot be reviewed where it is used.",
    .remedy = "write the value out",
};

}  // namespace cfcm::rules
