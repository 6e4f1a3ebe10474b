#include "cmd/desk.h"
#include "cmd/kinds.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return set_record(arguments, process, &model::Organization::type(), arguments.positional.front(),
                    "cfcm organization set");
}

}  // namespace

extern const Command organization_set_command{
    .name = "organization set",
    .summary = "change fields of the record of an organization",
    .about = "Prints the path of the record. Every byte that the change does not concern stays.",
    .positional = {.name = "ID", .about = "of the organization, or the path of the record", .least = 1, .most = 1},
    .options = writing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
