#include "cmd/desk.h"
#include "cmd/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  if (arguments.positional.size() == 1)
    return set_record(arguments, process, nullptr, arguments.positional[0], "cfcm set");
  const auto kind = kind_named(arguments.positional[0]);
  if (!kind) return kind.error();
  return set_record(arguments, process, *kind, arguments.positional[1], "cfcm set");
}

}  // namespace

extern const Command set_command{
    .name = "set",
    .summary = "change fields of a record that is there",
    .about =
        "For corrections: what happens anew in a case is a record of its own (`cfcm new`, `cfcm intake update`). Every "
        "byte that\n"
        "the change does not concern stays. Prints the path of the record.",
    .positional = {.name = "[KIND] RECORD",
                   .about = "the record's path; or its kind and id (or its case, of which the latest is meant)",
                   .least = 1,
                   .most = 2},
    .options = writing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
