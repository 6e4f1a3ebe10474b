#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d309_unknown_kind{
    .code = "D309",
    .slug = "unknown-kind",
    .summary = "`record:` names a kind that exists",
    .why = "A record of no kind is judged by nothing.",
    .remedy = "use one of the kinds",
};

}  // namespace cfcm::rules
