#include "cmd/looking.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return list_records(arguments, process, model::Person::type());
}

}  // namespace

extern const Command person_list_command{
    .name = "person list",
    .summary = "list the people on record",
    .about = "Ids, dates and allowed words; with --show-values also names and texts.",
    .options = listing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
