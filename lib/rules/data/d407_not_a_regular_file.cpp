#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d407_not_a_regular_file{
    .code = "D407",
    .slug = "not-a-regular-file",
    .summary = "a record is a regular file",
    .why = "Links and pipes lead out of the tree or never end.",
    .remedy = "put the file itself there",
};

}  // namespace cfcm::rules
