#include "cmd/desk.h"
#include "cmd/kinds.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return new_record(arguments, process, model::Person::type(), "cfcm person new");
}

}  // namespace

extern const Command person_new_command{
    .name = "person new",
    .summary = "write the record of a person: staff, family, owners, workers; individuals served stand in their cases",
    .about = "Prints the new id. A record needs `name.family`; everything else may come later.",
    .options = writing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
