#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d214_too_many_nodes{
    .code = "D214",
    .slug = "too-many-nodes",
    .summary = "a record has at most 10,000 values",
    .why = "Larger ones are an attack or an accident.",
    .remedy = "split the record",
};

}  // namespace cfcm::rules
