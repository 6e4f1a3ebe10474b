#include <algorithm>

#include <fmt/format.h>

#include "cmd/acts.h"
#include "cmd/case_acts.h"
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
                        {{"by", "by.person"}, {"organization", "by.organization"}, {"acuity", "acuity"}});
  if (!filled) return filled;
  if (arguments.has("reopen")) {
    const auto closed = is_closed(desk, *found, desk.date());
    if (!closed) return closed.error();
    if (!*closed)
      return usage_failure(
          fmt::format("the case {} is open on {}; there is nothing to reopen", found->id, desk.date().text()));
    if (auto set = set_field(record, kind, "reopens", "true"); !set) return set;
  }
  auto complete = desk.fill(std::move(record), kind);
  if (!complete) return std::move(complete).error();
  const bool says_something = std::ranges::any_of(complete->fields, [](const Draft::Field& field) {
    return field.key != "case" && field.key != "date" && field.key != "record" && field.key != "by";
  });
  if (!says_something && !arguments.has("edit"))
    return usage_failure("nothing has changed in this update; give what has: --acuity, --reopen, --set or --from");
  auto path = desk.create(kind, std::move(*complete));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("wrote {}", *path));
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm intake update", &model::Update::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options("who records it");
  own.push_back({.name = "acuity", .value = "ACUITY", .about = "from that day on"});
  own.push_back({.name = "reopen", .about = "the case was closed, and is open again"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command intake_update_command{
    .name = "intake update",
    .summary = "record what has changed in a case: address, funding, support, team, choices, notices",
    .about =
        "Writes an `update`, and prints its path. Its lists add to those of the intake; an entry that is equal but for "
        "`to` ends\n"
        "the earlier one. `cfcm intake update CASE --template` shows the lists.",
    .positional = {.name = "CASE", .about = "the id of the case", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
