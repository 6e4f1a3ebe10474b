#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d413_same_as_in_a_circle{
    .code = "D413",
    .slug = "same-as-in-a-circle",
    .summary = "`same_as` leads to a record that stands for itself",
    .why =
        "The records are read as one all the same, under the first of their ids; but nobody can tell which of them is "
        "kept.",
    .remedy = "remove `same_as` from the record whose id is to stand",
};

}  // namespace cfcm::rules
