#include "cmd/looking.h"
#include "model/kinds.h"
#include "report/plan_page.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  return show_page(arguments, process, model::Plan::type(), report::plan_page);
}

}  // namespace

extern const Command plan_show_command{
    .name = "plan show",
    .summary = "one page about a plan: its services, goals and signatures",
    .about = "Texts of the individual are left out; `cfcm show` prints the record itself.",
    .positional = {.name = "CASE",
                   .about = "the id of the case, of which the latest is meant; or the path of the record",
                   .least = 1,
                   .most = 1},
    .options = page_options(),
    .run = run,
};

}  // namespace cfcm::cmd
