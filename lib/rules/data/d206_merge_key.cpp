#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d206_merge_key{
    .code = "D206",
    .slug = "merge-key",
    .summary = "a record uses no merge keys",
    .why = "Readers disagree on what `<<` means.",
    .remedy = "write the keys out",
};

}  // namespace cfcm::rules
