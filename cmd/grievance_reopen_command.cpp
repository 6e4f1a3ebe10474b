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
  desk.tell(fmt::format("changed {}", found->path));
  return desk.change(*found, [&](Draft& record) -> Result<> {
    if (!is_closed(record)) return usage_failure(fmt::format("{} is open", record.text_of("id")));
    auto entry = log_entry(desk, "reopened");
    if (!entry) return std::move(entry).error();
    if (auto given = reasoned(*entry, "opening a grievance again"); !given) return given;
    keep_resolution(record, entries(record, "log").size());
    append(record, Grievance::type(), "log", std::move(*entry));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"reason", "note"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm grievance reopen", &model::LogEntry::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options();
  own.push_back({.name = "reason", .value = "TEXT", .about = "why, which is required; - or @FILE reads it"});
  own.push_back({.name = "note", .value = "TEXT", .about = "a note; - or @FILE reads it"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command grievance_reopen_command{
    .name = "grievance reopen",
    .summary = "open a grievance again that was resolved or withdrawn",
    .about =
        "Prints the path of the record. The resolution goes into the log with all that it says, as an entry `decided` "
        "before\n"
        "the entry `reopened`, and makes room for the next one. The grievance's clock had stopped with it all the "
        "same.",
    .positional = {.name = "GRIEVANCE", .about = "its id, or the path of its record", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
