#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d404_duplicate_id{
    .code = "D404",
    .slug = "duplicate-id",
    .summary = "an id belongs to one record",
    .why = "With two, nobody knows which of them a reference means.",
    .remedy = "give one of them another id, or void it",
};

}  // namespace cfcm::rules
