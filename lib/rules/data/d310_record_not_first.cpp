#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d310_record_not_first{
    .code = "D310",
    .slug = "record-not-first",
    .summary = "`record:` is the first key",
    .why = "Whoever opens the file sees first what it is.",
    .remedy = "move it to the top",
    .level = Level::note,
};

}  // namespace cfcm::rules
