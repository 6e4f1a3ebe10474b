#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d412_nested_too_deep{
    .code = "D412",
    .slug = "nested-too-deep",
    .summary = "record folders nest at most 64 deep",
    .why = "What lies deeper is not read: nobody keeps records there, and a tree that goes on for ever must end.",
    .remedy = "move its records up, or remove the folder",
};

}  // namespace cfcm::rules
