#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d102_not_utf8{
    .code = "D102",
    .slug = "not-utf8",
    .summary = "a record is UTF-8 text",
    .why = "Other encodings are read differently by every program; nothing is guessed.",
    .remedy = "save the file as UTF-8",
};

}  // namespace cfcm::rules
