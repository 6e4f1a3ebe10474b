#include "audit/loaded.h"
#include "cmd/looking.h"
#include "report/plan_page.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  const auto day = as_of(arguments, process);
  if (!day) return day.error();
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  const auto days = whole_number(arguments, "days", 30, 3660);
  if (!days) return days.error();
  const audit::Loaded loaded(*tree->source, *day);
  return show(
      report::assessment_list(loaded, arguments.has("due") ? std::optional(static_cast<int>(*days)) : std::nullopt),
      loaded.failures(), arguments, process);
}

}  // namespace

extern const Command assess_list_command{
    .name = "assess list",
    .summary = "list the cases with their latest assessment, and when the next is due",
    .about = "Without closed cases. --due leaves those that are late, or due within --days.",
    .options =
        [] {
          auto all = listing_with_day();
          all.push_back({.name = "due", .about = "those that are late, or due soon"});
          all.push_back({.name = "days", .value = "N", .about = "what soon means; 30 when absent"});
          return all;
        }(),
    .run = run,
};

}  // namespace cfcm::cmd
