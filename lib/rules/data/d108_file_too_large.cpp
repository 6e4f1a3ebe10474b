#include "rules/rule.h"

namespace cfcm::rules {

extern const Rule d108_file_too_large{
    .code = "D108",
    .slug = "file-too-large",
    .summary = "a record file is at most 1 MiB",
    .why = "A record is one act or one entry of the registry; larger files are exports, or an attack.",
    .remedy = "split the file, or move what is no record elsewhere",
};

}  // namespace cfcm::rules
