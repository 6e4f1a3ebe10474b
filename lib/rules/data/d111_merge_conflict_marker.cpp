#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d111_merge_conflict_marker{
    .code = "D111",
    .slug = "merge-conflict-marker",
    .summary = "a record holds no marks of an unresolved merge",
    .why = "git leaves them when two branches changed the same lines.",
    .remedy = "resolve the merge and remove the marks",
};

}  // namespace cfcm::rules
