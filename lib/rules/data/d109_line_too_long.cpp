#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d109_line_too_long{
    .code = "D109",
    .slug = "line-too-long",
    .summary = "a line is at most 64 KiB",
    .why = "Nobody can review such a line.",
    .remedy = "break the text into a block of several lines",
};

}  // namespace cfcm::rules
