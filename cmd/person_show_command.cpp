#include "cmd/looking.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return show_record(arguments, process, &model::Person::type(), arguments.positional.front());
}

}  // namespace

extern const Command person_show_command{
    .name = "person show",
    .summary = "print the record of a person",
    .about = "The file goes to stdout as it is; its path is told on stderr.",
    .positional = {.name = "ID", .about = "of the person, or the path of the record", .least = 1, .most = 1},
    .options = showing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
