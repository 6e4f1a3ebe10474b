#include "cmd/kinds.h"
#include "cmd/looking.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return list_records(arguments, process, model::Plan::type());
}

}  // namespace

extern const Command plan_list_command{
    .name = "plan list",
    .summary = "list the plans of all cases, or of one (--case)",
    .about = "Ids, dates and allowed words; with --show-values also texts. Columns stay: new ones come last.",
    .options = listing_options(),
    .run = run,
};

}  // namespace cfcm::cmd
