#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d406_yml_suffix{
    .code = "D406",
    .slug = "yml-suffix",
    .summary = "a record file ends in `.yaml`",
    .why = "Files with another ending are passed over, and somebody may believe they count.",
    .remedy = "rename the file",
};

}  // namespace cfcm::rules
