#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d113_not_canonical{
    .code = "D113",
    .slug = "not-canonical",
    .summary = "a record stands in its canonical form",
    .why = "Two people who write the same record then write the same lines, and a difference shows what has changed.",
    .remedy = "write it so with `cfcm fmt`; nothing but the form changes",
    .level = Level::note,
};

}  // namespace cfcm::rules
