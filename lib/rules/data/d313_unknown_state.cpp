#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d313_unknown_state{
    .code = "D313",
    .slug = "unknown-state",
    .summary = "a state is one of the US States or territories",
    .why = "The two letters are the postal code of a State; others are most often a typing error.",
    .remedy = "look whether the two letters are right",
    .level = Level::note,
};

}  // namespace cfcm::rules
