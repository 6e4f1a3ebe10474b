#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d410_unknown_rule_or_setting{
    .code = "D410",
    .slug = "unknown-rule-or-setting",
    .summary = "the rules and settings that a program or pack names exist",
    .why = "A misspelt setting changes nothing.",
    .remedy = "use a code or setting that exists",
};

}  // namespace cfcm::rules
