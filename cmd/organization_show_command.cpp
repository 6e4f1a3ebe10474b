#include "cmd/looking.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return show_record(arguments, process, &model::Organization::type(), arguments.positional.front());
}

}  // namespace

extern const Command organization_show_command{
    .name = "organization show",
    .summary = "print the record of an organization",
    .about = "The file goes to stdout as it is; its path is told on stderr.",
    .positional = {.name = "ID", .about = "of the organization, or the path of the record", .least = 1, .most = 1},
    .options = showing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
