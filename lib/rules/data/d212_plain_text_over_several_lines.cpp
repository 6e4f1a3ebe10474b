#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d212_plain_text_over_several_lines{
    .code = "D212",
    .slug = "plain-text-over-several-lines",
    .summary = "text of several lines is a `|` block",
    .why = "Lines that only look like one value may swallow the next field.",
    .remedy = "write it as a `|` block, or in quotes on one line",
};

}  // namespace cfcm::rules
