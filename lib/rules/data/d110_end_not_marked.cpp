#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d110_end_not_marked{
    .code = "D110",
    .slug = "end-not-marked",
    .summary = "the last line of a record is `...`",
    .why = "A file that was cut off in a copy usually still reads as a record; the end mark tells it from a whole one.",
    .remedy = "look whether the file is whole, then end it with a line `...`",
};

}  // namespace cfcm::rules
