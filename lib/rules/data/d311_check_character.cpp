#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d311_check_character{
    .code = "D311",
    .slug = "check-character",
    .summary = "an id of cfcm's form has the right check character",
    .why = "A wrong one is most often a typing error of the id.",
    .remedy = "look whether the id was copied correctly",
    .level = Level::note,
};

}  // namespace cfcm::rules
