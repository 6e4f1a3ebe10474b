#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d208_second_document{
    .code = "D208",
    .slug = "second-document",
    .summary = "a file holds one record",
    .why = "Many readers see the first document alone.",
    .remedy = "move the second record to a file of its own",
};

}  // namespace cfcm::rules
