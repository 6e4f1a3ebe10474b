#include <fmt/format.h>

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
  const auto found = named_record(tree->root, *tree->source, arguments.positional.front(), &model::Grievance::type());
  if (!found) return found.error();
  const audit::Loaded loaded(*tree->source, *day);
  const auto id = found->tree.root().find("id");
  const auto page = report::grievance_page(loaded, id && id->is_scalar() ? std::string(id->text()) : std::string());
  if (!page) return usage_failure(fmt::format("{} is void, or does not read", found->path));
  return show(*page, loaded.failures(), arguments, process);
}

}  // namespace

extern const Command grievance_show_command{
    .name = "grievance show",
    .summary = "one page about a grievance: its clock, who handles it, its log",
    .about =
        "The clock says when an answer is due, how many days are left, that the day has passed, or that no rule "
        "required one yet\n"
        "when it was received.",
    .positional = {.name = "ID", .about = "of the grievance", .least = 1, .most = 1},
    .options = page_options(),
    .run = run,
};

}  // namespace cfcm::cmd
