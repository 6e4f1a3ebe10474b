#include <fmt/format.h>

#include "cmd/desk.h"
#include "cmd/kinds.h"
#include "model/kinds.h"
#include "store/layout.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  const auto kind = kind_named(arguments.positional.front());
  if (!kind) return kind.error();
  return new_record(arguments, process, **kind, "cfcm new");
}

}  // namespace

extern const Command new_command{
    .name = "new",
    .summary = "write a new record of any kind",
    .about =
        "Prints the new id, or the path of a record that has none. `record`, a new id and the day of the act need not "
        "be "
        "given.\n"
        "A record of a case takes --case. `cfcm schema KIND` tells of the fields, and --template prints them to fill "
        "in.",
    .positional = {.name = "KIND",
                   .about = "contact, delivery, incident, ...; `cfcm schema` lists them",
                   .least = 1,
                   .most = 1},
    .options = writing_options({{.name = "case", .value = "CASE", .about = "the case that the record belongs to"}}),
    .run = run,
};

}  // namespace cfcm::cmd
