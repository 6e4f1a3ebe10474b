#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d312_npi_check_digit{
    .code = "D312",
    .slug = "npi-check-digit",
    .citations = {"45 CFR 162.406(a) (from memory)"},
    .summary = "an NPI has the right check digit",
    .why =
        "The last digit is computed from the others; a wrong one is a typing error, and the number is nobody's or "
        "somebody else's.",
    .remedy = "compare it with the NPI registry",
};

}  // namespace cfcm::rules
