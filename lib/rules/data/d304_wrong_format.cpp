#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d304_wrong_format{
    .code = "D304",
    .slug = "wrong-format",
    .summary = "a value is written as its field's type says",
    .why = "Nothing is converted or guessed.",
    .remedy = "write the value in the form that is expected",
};

}  // namespace cfcm::rules
