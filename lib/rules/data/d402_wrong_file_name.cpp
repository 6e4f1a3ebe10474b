#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d402_wrong_file_name{
    .code = "D402",
    .slug = "wrong-file-name",
    .summary = "a file and its folder are named after what the record says",
    .why = "A name that says another date or id than the record misleads whoever reads the list of files.",
    .remedy = "rename the file, or correct the record",
};

}  // namespace cfcm::rules
