#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d210_unclosed_quote{
    .code = "D210",
    .slug = "unclosed-quote",
    .summary = "a quoted text ends with its quote",
    .why = "Some readers take the lines that follow into the text and lose them.",
    .remedy = "close the quote",
};

}  // namespace cfcm::rules
