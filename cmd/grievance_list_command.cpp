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
  report::GrievancesWanted wanted{arguments.has("open"), arguments.has("overdue"), arguments.value("about"),
                                  arguments.value("case")};
  if (!wanted.about.empty()) {
    const auto organization = change::find_record(*tree->source, model::Organization::type(), wanted.about);
    if (!organization && !change::find_record(*tree->source, model::Person::type(), wanted.about))
      return organization.error();
  }
  if (!wanted.case_id.empty()) {
    if (const auto found = change::find_case(*tree->source, wanted.case_id); !found) return found.error();
  }
  const audit::Loaded loaded(*tree->source, *day);
  return show(report::grievance_list(loaded, wanted), loaded.failures(), arguments, process);
}

}  // namespace

extern const Command grievance_list_command{
    .name = "grievance list",
    .summary = "list grievances with their clocks",
    .about = "By due date. Columns stay: new ones come last.",
    .options =
        [] {
          auto all = listing_with_day();
          all.push_back({.name = "open", .about = "those that are neither resolved nor withdrawn"});
          all.push_back({.name = "overdue", .about = "those that are open after their due date"});
          all.push_back({.name = "about", .value = "ID", .about = "about this organization or person"});
          all.push_back({.name = "case", .value = "CASE", .about = "of this case"});
          return all;
        }(),
    .run = run,
};

}  // namespace cfcm::cmd
