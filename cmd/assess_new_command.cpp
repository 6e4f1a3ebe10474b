#include <fmt/format.h>

#include "cmd/case_acts.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Assessment;
using yaml::Draft;

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  auto found = desk.case_of(arguments.positional.front());
  if (!found) return std::move(found).error();
  auto earlier = latest_assessment(desk, *found);
  if (!earlier) return std::move(earlier).error();
  Draft base = Draft::map();
  base.add("case", Draft::id(found->id));
  auto set = set_field(base, Assessment::type(), "type",
                       arguments.value("type", earlier->has_value() ? "reassessment" : "initial"));
  if (set) {
    set = set_all(base, Assessment::type(), arguments,
                  {{"purpose", "purpose"}, {"instrument", "instrument"}, {"mode", "mode"}, {"place", "place"}});
  }
  if (set) set = set_actor(base, Assessment::type(), arguments);
  if (!set) return set;
  auto record = desk.fill(std::move(base), Assessment::type());
  if (!record) return std::move(record).error();
  auto path = desk.create(Assessment::type(), std::move(*record));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("wrote {}", *path));
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm assess new", &Assessment::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options();
  own.push_back({.name = "type",
                 .value = "TYPE",
                 .about = "initial, reassessment or change-in-condition; when absent, reassessment where the case has "
                          "an assessment already",
                 .choices = words(model::assessment_type_words)});
  own.push_back({.name = "purpose",
                 .value = "PURPOSE",
                 .about = "what it is for; needs when absent",
                 .choices = words(model::assessment_purpose_words)});
  own.push_back({.name = "instrument", .value = "NAME", .about = "the instrument used"});
  own.push_back(
      {.name = "mode", .value = "MODE", .about = "how it was done", .choices = words(model::assessment_mode_words)});
  own.push_back({.name = "place", .value = "PLACE", .about = "where it was done"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command assess_new_command{
    .name = "assess new",
    .summary = "write down an assessment of an individual",
    .about =
        "Prints the path of the record. Needs are set one by one (--set needs.+.service=personal-care, then "
        "needs.last.units=14)\n"
        "or come from a file (--from). `plan new` makes a line of each need that names a service.",
    .positional = {.name = "CASE", .about = "the case", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
