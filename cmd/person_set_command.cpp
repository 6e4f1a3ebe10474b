#include "cmd/desk.h"
#include "cmd/kinds.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return set_record(arguments, process, &model::Person::type(), arguments.positional.front(), "cfcm person set");
}

}  // namespace

extern const Command person_set_command{
    .name = "person set",
    .summary = "change fields of the record of a person",
    .about = "Prints the path of the record. Every byte that the change does not concern stays.",
    .positional = {.name = "ID", .about = "of the person, or the path of the record", .least = 1, .most = 1},
    .options = writing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
