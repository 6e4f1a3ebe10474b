#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d201_syntax{
    .code = "D201",
    .slug = "syntax",
    .summary = "a record is YAML",
    .why = "What cannot be read cannot be judged.",
    .remedy = "correct the line",
};

}  // namespace cfcm::rules
