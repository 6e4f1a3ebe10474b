#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d215_not_a_mapping{
    .code = "D215",
    .slug = "not-a-mapping",
    .summary = "a record is a map of fields",
    .why = "A list or a single text has no fields.",
    .remedy = "begin the file with `record:` and the kind",
};

}  // namespace cfcm::rules
