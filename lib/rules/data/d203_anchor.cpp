#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d203_anchor{
    .code = "D203",
    .slug = "anchor",
    .summary = "a record uses no anchors",
    .why = "A value that is written once and used in many places cannot be reviewed where it is used.",
    .remedy = "write the value out",
};

}  // namespace cfcm::rules
