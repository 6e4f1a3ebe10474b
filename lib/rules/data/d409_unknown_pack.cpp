#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d409_unknown_pack{
    .code = "D409",
    .slug = "unknown-pack",
    .summary = "the policies that a program lists exist",
    .why = "A pack that is not found judges nothing.",
    .remedy = "use one of the packs that `cfcm rules --packs` lists, or the path of a pack file",
};

}  // namespace cfcm::rules
