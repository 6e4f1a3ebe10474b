#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d202_duplicate_key{
    .code = "D202",
    .slug = "duplicate-key",
    .summary = "a key stands once in its map",
    .why = "Readers disagree on which of two values holds.",
    .remedy = "keep one of the two",
};

}  // namespace cfcm::rules
