#include "cmd/kinds.h"
#include "cmd/looking.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  const auto kind = kind_named(arguments.positional.front());
  if (!kind) return kind.error();
  return list_records(arguments, process, **kind);
}

}  // namespace

extern const Command list_command{
    .name = "list",
    .summary = "list the records of any kind",
    .about =
        "Ids, dates, allowed words and numbers at the top of each record; with --show-values also names and texts. "
        "Columns stay:\n"
        "new ones come last.",
    .positional = {.name = "KIND",
                   .about = "contact, plan, review, ...; `cfcm schema` lists them",
                   .least = 1,
                   .most = 1},
    .options = listing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
