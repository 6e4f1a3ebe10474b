#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d107_carriage_return{
    .code = "D107",
    .slug = "carriage-return",
    .summary = "lines end in a line feed alone",
    .why = "Two forms of line end make two files of one record.",
    .remedy = "convert the file to LF line ends",
};

}  // namespace cfcm::rules
