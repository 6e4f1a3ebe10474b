#include <array>

#include <fmt/format.h>

#include "change/missing.h"
#include "cmd/acts.h"
#include "cmd/desk.h"
#include "model/update.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  const auto& kind = model::Update::type();
  auto found = desk.case_of(arguments.positional.front());
  if (!found) return std::move(found).error();
  Draft record = Draft::map();
  record.add("case", Draft::id(found->id));
  auto filled = set_all(record, kind, arguments,
                        {{"by", "by.person"},
                         {"case-manager", "case_managers.0.person"},
                         {"organization", "case_managers.0.organization"},
                         {"offered", "case_managers.0.offered.+"},
                         {"chosen-by", "case_managers.0.chosen_by"}});
  if (!filled) return filled;
  static constexpr std::array needs{
      Need{"case_managers.0.person", "case-manager", "`cfcm intake candidates` lists those without a tie"},
      Need{"case_managers.0.organization", "organization"}};
  auto complete = desk.fill(std::move(record), kind, needs);
  if (!complete) return std::move(complete).error();
  if (!arguments.has("from") && !change::value_at(*complete, "case_managers.0.from")) {
    if (auto set = set_field(*complete, kind, "case_managers.0.from", desk.date().text()); !set) return set;
  }
  auto path = desk.create(kind, std::move(*complete));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("wrote {}; whoever managed the case before did so until the day before", *path));
  if (!arguments.has("offered") && !arguments.has("from"))
    desk.tell("no other agency or case manager is on record as offered; --offered O-ONE,O-TWO says which were");
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm intake assign", &model::Update::type(), prepare});
}

}  // namespace

extern const Command intake_assign_command{
    .name = "intake assign",
    .summary = "record who manages a case from a day on, and what the individual could choose from",
    .about =
        "Writes an `update`, and prints its path. A case manager who is tied to the individual, to their family or to "
        "a "
        "provider\n"
        "in the plan is refused, with the chain of ties.",
    .positional = {.name = "CASE", .about = "the id of the case", .least = 1, .most = 1},
    .options = writing_options({
        {.name = "case-manager", .value = "PERSON", .about = "who manages the case"},
        {.name = "organization", .value = "ORGANIZATION", .about = "for which that person does so"},
        {.name = "offered",
         .value = "ORGANIZATION",
         .about = "what the individual was offered; a comma separates several",
         .repeatable = true,
         .list = true},
        {.name = "chosen-by", .value = "WHO", .about = "who chose", .choices = words(model::manager_chosen_by_words)},
        {.name = "by", .value = "PERSON", .about = "who records it"},
    }),
    .run = run,
};

}  // namespace cfcm::cmd
