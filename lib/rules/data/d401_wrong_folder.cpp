#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d401_wrong_folder{
    .code = "D401",
    .slug = "wrong-folder",
    .summary = "a record lies in the folder of its kind",
    .why = "People and tools look for it there.",
    .remedy = "move the file",
};

}  // namespace cfcm::rules
