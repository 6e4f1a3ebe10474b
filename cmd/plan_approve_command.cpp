#include <fmt/format.h>

#include "cmd/case_acts.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Plan;
using model::PlanApproval;
using yaml::Draft;

Result<> prepare(Desk& desk) {
  auto found = plan_of(desk, desk.arguments().positional.front());
  if (!found) return std::move(found).error();
  Draft base = Draft::map();
  auto set = set_actor(base, PlanApproval::type(), desk.arguments());
  if (set) set = set_field(base, PlanApproval::type(), "date", desk.date().text());
  if (!set) return set;
  auto approval = desk.fill(std::move(base), PlanApproval::type());
  if (!approval) return std::move(approval).error();
  desk.tell(fmt::format("changed {}", found->path));
  return desk.change(*found, [&](Draft& plan) -> Result<> {
    append_once(plan, Plan::type(), "approvals", std::move(*approval));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm plan approve", &PlanApproval::type(), prepare});
}

}  // namespace

extern const Command plan_approve_command{
    .name = "plan approve",
    .summary = "write down who approved the latest plan of a case",
    .about = "Prints the path of the plan. The same approval is written once.",
    .positional = {.name = "CASE", .about = "the case, or the path of a plan", .least = 1, .most = 1},
    .options = writing_options(actor_options()),
    .run = run,
};

}  // namespace cfcm::cmd
