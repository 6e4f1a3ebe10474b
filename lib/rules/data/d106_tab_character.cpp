#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d106_tab_character{
    .code = "D106",
    .slug = "tab-character",
    .summary = "a record is indented with spaces, and tabs stand in quoted text only",
    .why = "A tab is of another width for every reader.",
    .remedy = "replace the tab by spaces",
};

}  // namespace cfcm::rules
