#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "cmd/case_acts.h"
#include "model/canonical.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Plan;
using model::ServiceLine;
using yaml::Draft;

/// What the earlier plan alone can say: when and by whom it was made, met about, agreed to and sent.
const std::set<std::string_view, std::less<>> own_fields{"record",    "written",    "kind",   "by",
                                                         "meeting",   "assessment", "notice", "effective",
                                                         "approvals", "signatures", "copies", "review_by"};

/// The lines that go on, each as what it is against the plan before.
Result<Draft> continued(const Draft& services, Date day) {
  Draft lines = Draft::list();
  for (Draft line : services.items) {
    const auto end = Date::parse(line.text_of("to"));
    if (line.text_of("change") == "ended" || (end && *end < day)) continue;
    // What is suspended stays so until somebody says that it goes on.
    if (line.text_of("change") != "suspended") {
      if (auto set = set_field(line, ServiceLine::type(), "change", "continued"); !set) return std::move(set).error();
    }
    lines.items.push_back(std::move(line));
  }
  return lines;
}

Result<Draft> carried_over(const change::Found& earlier, Date day) {
  const Draft before = bare(model::canonical(earlier.tree, Plan::type()));
  Draft plan = Draft::map();
  for (const auto& field : before.fields) {
    if (own_fields.contains(field.key)) continue;
    auto value = field.key == "services" ? continued(field.value, day) : Result<Draft>(field.value);
    if (!value) return value;
    if (value->kind != Draft::Kind::list || !value->items.empty()) plan.add(field.key, std::move(*value));
  }
  return plan;
}

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  auto earlier = plan_of(desk, arguments.positional.front());
  if (!earlier) return std::move(earlier).error();
  if (const auto kind = earlier->tree.root().find("kind"); kind && kind->is_scalar() && kind->text() == "provider-plan")
    return usage_failure(
        fmt::format("{} is a provider's own plan, which no plan of the case carries over", earlier->path));
  auto carried = carried_over(*earlier, desk.date());
  if (!carried) return std::move(carried).error();
  Draft base = std::move(*carried);
  const std::string case_id(base.text_of("case"));
  auto found = desk.case_of(case_id);
  if (!found) return std::move(found).error();
  auto assessment = latest_assessment(desk, *found);
  if (!assessment) return std::move(assessment).error();
  auto set = set_field(base, Plan::type(), "kind", "person-centered-service-plan");
  if (set) set = set_actor(base, Plan::type(), arguments);
  if (set && *assessment) set = set_field(base, Plan::type(), "assessment", file_name((*assessment)->path));
  if (set) set = set_field(base, Plan::type(), "effective.from", arguments.value("starts", desk.date().text()));
  if (set) set = set_all(base, Plan::type(), arguments, {{"ends", "effective.to"}, {"review-by", "review_by"}});
  if (!set) return set;
  auto record = desk.fill(std::move(base), Plan::type());
  if (!record) return std::move(record).error();
  auto path = desk.create(Plan::type(), std::move(*record));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("wrote {}, which carries over {}", *path, earlier->path));
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm plan review", &Plan::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options();
  own.push_back({.name = "starts", .value = "DATE", .about = "from when it holds; the day of the act when absent"});
  own.push_back({.name = "ends", .value = "DATE", .about = "until when it holds"});
  own.push_back({.name = "review-by", .value = "DATE", .about = "the day by which it is to be reviewed again"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command plan_review_command{
    .name = "plan review",
    .summary = "write the plan anew after a review of the latest one",
    .about =
        "Prints the path of the new plan. Goals, services, risks, restrictions and setting are carried over; the plan "
        "rests on\n"
        "the latest assessment. Meeting, notice, approvals, signatures, copies and the day of the next review belong "
        "to the plan\n"
        "before, and are not. Services that have ended are left out; those that are suspended stay so; the others say "
        "`change:\n"
        "continued`. `plan service` changes them then.",
    .positional = {.name = "CASE", .about = "the case, or the path of the plan before", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
