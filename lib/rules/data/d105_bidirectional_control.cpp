#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d105_bidirectional_control{
    .code = "D105",
    .slug = "bidirectional-control",
    .summary = "a record holds no characters that turn the direction of text",
    .why = "They make a line look other than it is.",
    .remedy = "remove the character",
};

}  // namespace cfcm::rules
