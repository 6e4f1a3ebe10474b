#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d209_key_not_a_name{
    .code = "D209",
    .slug = "key-not-a-name",
    .summary = "a key is a name",
    .why = "Keys are field names; maps, lists and nothing are none.",
    .remedy = "write the name of a field",
};

}  // namespace cfcm::rules
