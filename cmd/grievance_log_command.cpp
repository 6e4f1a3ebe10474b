#include <fmt/format.h>

#include "cmd/grievance_acts.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Grievance;
using yaml::Draft;

Result<> prepare(Desk& desk) {
  auto found = grievance_of(desk, desk.arguments().positional.front());
  if (!found) return std::move(found).error();
  auto entry = log_entry(desk, desk.arguments().value("action"));
  if (!entry) return std::move(entry).error();
  desk.tell(fmt::format("changed {}", found->path));
  return desk.change(*found, [&](Draft& record) -> Result<> {
    const auto action = entry->text_of("action");
    if ((action == "decided" || action == "withdrawn") && !record.find("resolution"))
      desk.tell(fmt::format("`cfcm grievance resolve {}` records the outcome", record.text_of("id")));
    append(record, Grievance::type(), "log", std::move(*entry));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"note", "reason"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm grievance log", &model::LogEntry::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options();
  own.insert(
      own.begin(),
      {.name = "action", .value = "ACTION", .about = "what was done", .choices = words(model::log_action_words)});
  own.push_back({.name = "level", .value = "LEVEL", .about = "the level of review, from 1"});
  own.push_back({.name = "note", .value = "TEXT", .about = "a note; - or @FILE reads it"});
  own.push_back({.name = "until", .value = "DATE", .about = "the new end of the time, for an extension"});
  own.push_back({.name = "requested-by",
                 .value = "WHO",
                 .about = "who asked for an extension",
                 .choices = words(model::extension_by_words)});
  own.push_back({.name = "reason", .value = "TEXT", .about = "why; - or @FILE reads it"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command grievance_log_command{
    .name = "grievance log",
    .summary = "write a step in the handling of a grievance into its log",
    .about =
        "Prints the path of the record. `grievance extend`, `resolve`, `appeal`, `withdraw` and `reopen` write their "
        "entries\n"
        "themselves.",
    .positional = {.name = "GRIEVANCE", .about = "its id, or the path of its record", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
