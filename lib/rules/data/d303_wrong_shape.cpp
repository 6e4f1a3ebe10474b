#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d303_wrong_shape{
    .code = "D303",
    .slug = "wrong-shape",
    .summary = "a field is a single value, a list or a map, as its kind says",
    .why = "Another shape hides its value from every rule.",
    .remedy = "write the shape that the field has",
};

}  // namespace cfcm::rules
