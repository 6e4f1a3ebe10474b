#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d414_reference_to_void{
    .code = "D414",
    .slug = "reference-to-void",
    .summary = "an id that a record names is the id of a record that holds",
    .why =
        "Acts stay on file as they were written, and so does the id of a record that was voided later; but what that "
        "record said is evidence no more, and silence about it shows nothing.",
    .remedy = "nothing, when the record is void for good reason; else correct the id, or the void mark",
    .level = Level::note,
};

}  // namespace cfcm::rules
