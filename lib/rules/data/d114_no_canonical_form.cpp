#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d114_no_canonical_form{
    .code = "D114",
    .slug = "no-canonical-form",
    .summary = "a text that is longer than a line may be stands in a block",
    .why =
        "A block holds no blank lines at its end, no spaces at the ends of its lines, no tabs and no control "
        "characters; "
        "text with these stands in quotes, on one line. Where that line would be too long, `cfcm fmt` leaves the "
        "record "
        "as it is.",
    .remedy = "take away what a block cannot hold, or shorten the text",
    .level = Level::note,
};

}  // namespace cfcm::rules
