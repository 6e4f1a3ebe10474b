#include "cmd/looking.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return list_records(arguments, process, model::Organization::type());
}

}  // namespace

extern const Command organization_list_command{
    .name = "organization list",
    .summary = "list the organizations on record",
    .about = "Ids, dates and allowed words; with --show-values also names and texts.",
    .options = listing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
