#include <fmt/format.h>

#include "cmd/acts.h"
#include "cmd/case_acts.h"
#include "cmd/desk.h"
#include "model/closure.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  const auto& kind = model::Closure::type();
  auto found = desk.case_of(arguments.positional.front());
  if (!found) return std::move(found).error();
  const auto closed = is_closed(desk, *found, desk.date());
  if (!closed) return closed.error();
  if (*closed)
    return usage_failure(
        fmt::format("the case {} is closed already; `cfcm intake show {}` tells since when", found->id, found->id));
  Draft record = Draft::map();
  record.add("case", Draft::id(found->id));
  auto filled = set_all(record, kind, arguments,
                        {{"by", "by.person"},
                         {"organization", "by.organization"},
                         {"reason", "reason"},
                         {"criterion", "criterion"},
                         {"told", "individual_told"},
                         {"handed-over-to", "handed_over_to"}});
  if (!filled) return filled;
  auto complete = desk.fill(std::move(record), kind);
  if (!complete) return std::move(complete).error();
  auto path = desk.create(kind, std::move(*complete));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("closed the case {}: {}; `cfcm intake update {} --reopen` opens it again", found->id, *path,
                        found->id));
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm intake close", &model::Closure::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options("who closes it");
  own.insert(
      own.end(),
      {{.name = "reason",
        .value = "REASON",
        .about = "why the case is closed",
        .choices = words(model::closure_reason_words)},
       {.name = "criterion", .value = "TEXT", .about = "the discharge criterion that is met"},
       {.name = "told", .value = "TRUTH", .about = "whether the individual was told", .choices = {"true", "false"}},
       {.name = "handed-over-to", .value = "TEXT", .about = "who goes on with the case"}});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command intake_close_command{
    .name = "intake close",
    .summary = "close a case, with the reason",
    .about = "Writes a `closure` record, and prints its path.",
    .positional = {.name = "CASE", .about = "the id of the case", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
