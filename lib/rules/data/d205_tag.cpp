#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d205_tag{
    .code = "D205",
    .slug = "tag",
    .summary = "a record uses no tags",
    .why = "What a value is says the field, not the text.",
    .remedy = "remove the tag",
};

}  // namespace cfcm::rules
