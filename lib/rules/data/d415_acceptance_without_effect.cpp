#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d415_acceptance_without_effect{
    .code = "D415",
    .slug = "acceptance-without-effect",
    .summary = "an accepted finding names its rule and scope, a reason, who approved it and an end, and is still there",
    .why =
        "What is accepted leaves the counts. That takes a reason that somebody else can check, a name, and an end, or "
        "it is a way to stop looking.",
    .remedy = "complete the entry in accepted.yaml, or remove it when what it was for is gone",
    .level = Level::note,
};

}  // namespace cfcm::rules
