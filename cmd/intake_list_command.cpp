#include <algorithm>

#include "audit/loaded.h"
#include "cmd/looking.h"
#include "model/kinds.h"
#include "report/case_page.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  const auto day = as_of(arguments, process);
  if (!day) return day.error();
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  for (const auto& [option, kind] :
       {std::pair("case-manager", &model::Person::type()), std::pair("agency", &model::Organization::type())}) {
    if (!arguments.has(option)) continue;
    if (const auto known = change::find_record(*tree->source, *kind, arguments.value(option)); !known)
      return known.error();
  }
  const audit::Loaded loaded(*tree->source, *day);
  auto rows = report::case_list(loaded, report::due(loaded, {.fresh = false}));
  const auto states = arguments.values("state");
  std::erase_if(rows.rows, [&](const auto& row) {
    if (!states.empty() && std::ranges::find(states, row[1]) == states.end()) return true;
    if (arguments.has("case-manager") && row[3] != arguments.value("case-manager")) return true;
    if (arguments.has("agency") && row[4] != arguments.value("agency")) return true;
    return arguments.has("late") && row[6] == "0";
  });
  return show(rows, loaded.failures(), arguments, process);
}

}  // namespace

extern const Command intake_list_command{
    .name = "intake list",
    .summary = "list the cases: state, case manager, what is late",
    .about =
        "The state is derived from the records of the case: new, eligible, assessed, planned, served or closed. "
        "Columns stay: new\n"
        "ones come last.",
    .options =
        [] {
          auto all = listing_with_day();
          all.push_back({.name = "state",
                         .value = "STATE",
                         .about = "in this state alone; a comma separates several",
                         .repeatable = true,
                         .list = true,
                         .choices = {"new", "eligible", "assessed", "planned", "served", "closed"}});
          all.push_back({.name = "case-manager", .value = "PERSON", .about = "managed by this person on that day"});
          all.push_back(
              {.name = "agency", .value = "ORGANIZATION", .about = "managed for this organization on that day"});
          all.push_back({.name = "late", .about = "those in which something is late"});
          return all;
        }(),
    .run = run,
};

}  // namespace cfcm::cmd
