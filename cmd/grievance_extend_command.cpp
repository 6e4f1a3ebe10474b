#include <algorithm>

#include <fmt/format.h>

#include "cmd/grievance_acts.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Grievance;
using yaml::Draft;

/// What the packs that apply say of the time, against the extension: told, since the rules judge it.
void compare(Desk& desk, const Draft& grievance, const Draft& entry) {
  const auto kind = grievance.text_of("kind");
  const auto received = Date::parse(grievance.text_of("received").substr(0, 10));
  const auto begins = Date::parse(entry.text_of("date"));
  if ((kind != "complaint" && kind != "grievance") || !received || !begins) return;
  const auto loaded = desk.loaded().read(std::string(grievance.text_of("case")));
  const auto& policy = desk.loaded().registry().policy;
  const auto packs = loaded.view->applying(*received);
  const auto clock = policy.clock(loaded.view->capitated(*received) ? "managed-care-grievance" : "grievance", packs);
  const Date due = stats::due(clock, *received);
  const int most = clock.extension;
  if (*begins > due) {
    desk.tell(
        fmt::format("the grievance was due on {}, and an extension after that day gives no more time", due.text()));
    return;
  }
  const auto until = Date::parse(entry.text_of("until"));
  if (until && *until > due.plus_days(most)) {
    desk.tell(fmt::format("the grievance is due on {}, and an extension gives {} days more: until {}", due.text(), most,
                          due.plus_days(most).text()));
  }
  if (entry.text_of("requested_by") == "agency") {
    desk.tell(
        fmt::format("an extension that the agency asks for counts once the complainant is told, by {}: "
                    "`cfcm grievance log {} --action notified`",
                    begins->plus_days(clock.extension_notice).text(), grievance.text_of("id")));
  }
}

Result<> prepare(Desk& desk) {
  auto found = grievance_of(desk, desk.arguments().positional.front());
  if (!found) return std::move(found).error();
  desk.tell(fmt::format("changed {}", found->path));
  return desk.change(*found, [&](Draft& record) -> Result<> {
    if (is_closed(record))
      return usage_failure(fmt::format("{} is closed, and its time is not extended", record.text_of("id")));
    auto entry = log_entry(desk, "extended");
    if (!entry) return std::move(entry).error();
    if (auto given = reasoned(*entry, "an extension"); !given) return given;
    compare(desk, record, *entry);
    append(record, Grievance::type(), "log", std::move(*entry));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"reason", "note"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm grievance extend", &model::LogEntry::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options();
  own.push_back({.name = "until", .value = "DATE", .about = "the new end of the time"});
  own.push_back({.name = "requested-by",
                 .value = "WHO",
                 .about = "who asked for it",
                 .choices = words(model::extension_by_words)});
  own.push_back({.name = "reason", .value = "TEXT", .about = "why, which is required; - or @FILE reads it"});
  own.push_back({.name = "note", .value = "TEXT", .about = "a note; - or @FILE reads it"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command grievance_extend_command{
    .name = "grievance extend",
    .summary = "write down that a grievance takes longer, and why",
    .about =
        "Prints the path of the record. An extension counts when it has a reason and begins by the day on which the "
        "grievance\n"
        "is due (E502); what does not fit the policy packs is told, and written all the same.",
    .positional = {.name = "GRIEVANCE", .about = "its id, or the path of its record", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
