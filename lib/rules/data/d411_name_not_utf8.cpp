#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d411_name_not_utf8{
    .code = "D411",
    .slug = "name-not-utf8",
    .summary = "the names of files and folders are UTF-8",
    .why =
        "A name that is not text cannot be shown as it is, nor written down in a report, and another system may not "
        "find the file again.",
    .remedy = "give it a name of letters, digits and dashes",
};

}  // namespace cfcm::rules
