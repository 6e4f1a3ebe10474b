#include <fmt/format.h>

#include "cmd/grievance_acts.h"
#include "model/assign.h"
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
    if (is_closed(record))
      return usage_failure(
          fmt::format("{} is {} already", record.text_of("id"), record.find("resolution") ? "resolved" : "withdrawn"));
    auto entry = log_entry(desk, "withdrawn");
    if (!entry) return std::move(entry).error();
    keep_resolution(record, entries(record, "log").size());
    // Nobody at the agency decided anything, so that the resolution names nobody.
    Draft resolution = Draft::map();
    if (const Draft* date = entry->find("date")) resolution.add("decided", *date);
    resolution.add("outcome", Draft::plain("withdrawn"));
    Draft more = Draft::map();
    more.add("resolution", std::move(resolution));
    model::overlay(record, Grievance::type(), more);
    append(record, Grievance::type(), "log", std::move(*entry));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"reason", "note"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm grievance withdraw", &model::LogEntry::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options();
  own.push_back({.name = "reason", .value = "TEXT", .about = "why; - or @FILE reads it"});
  own.push_back({.name = "note", .value = "TEXT", .about = "a note; - or @FILE reads it"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command grievance_withdraw_command{
    .name = "grievance withdraw",
    .summary = "write down that the complainant withdrew a grievance",
    .about = "Prints the path of the record. Writes an entry `withdrawn` and a resolution of that outcome.",
    .positional = {.name = "GRIEVANCE", .about = "its id, or the path of its record", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
