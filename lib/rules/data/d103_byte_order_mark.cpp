#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d103_byte_order_mark{
    .code = "D103",
    .slug = "byte-order-mark",
    .summary = "a record begins without a byte order mark",
    .why = "The mark is invisible and becomes part of the first key for some readers.",
    .remedy = "save the file as UTF-8 without a byte order mark",
};

}  // namespace cfcm::rules
