#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d101_empty_file{
    .code = "D101",
    .slug = "empty-file",
    .summary = "a record file holds a record",
    .why = "An empty file is what a failed copy leaves.",
    .remedy = "write the record, or remove the file",
};

}  // namespace cfcm::rules
