#include <fmt/format.h>

#include "cmd/grievance_acts.h"
#include "model/canonical.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Grievance;
using yaml::Draft;

/// The entry in the log of the grievance that is appealed.
Result<Draft> appealed(const std::string& day, std::string_view id) {
  const auto& type = model::LogEntry::type();
  Draft entry = Draft::map();
  auto set = set_field(entry, type, "date", day);
  if (set) set = set_field(entry, type, "action", "appealed");
  if (set) set = set_field(entry, type, "note", fmt::format("Appealed as {}", id));
  if (!set) return std::move(set).error();
  return entry;
}

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  auto found = grievance_of(desk, arguments.positional.front());
  if (!found) return std::move(found).error();
  const Draft first = model::canonical(found->tree, Grievance::type());
  Draft base = Draft::map();
  if (const Draft* of_case = first.find("case")) base.add("case", bare(*of_case));
  base.add("kind", Draft::plain(arguments.value("kind", "appeal")));
  for (const char* carried : {"language", "complainant", "about"}) {
    if (const Draft* field = first.find(carried)) base.add(carried, bare(*field));
  }
  base.add("appeal_of", Draft::id(first.text_of("id")));
  if (auto set = set_opening(base, arguments); !set) return set;
  auto record = desk.fill(std::move(base), Grievance::type());
  if (!record) return std::move(record).error();
  const std::string received(record->text_of("received").substr(0, 10));
  auto path = desk.create(Grievance::type(), std::move(*record));
  if (!path) return std::move(path).error();
  auto entry = appealed(received.empty() ? desk.date().text() : received, desk.made());
  if (!entry) return std::move(entry).error();
  desk.tell(fmt::format("wrote {}", *path));
  desk.tell(fmt::format("changed {}", found->path));
  if (!first.find("resolution")) desk.tell(fmt::format("{} has no resolution yet", first.text_of("id")));
  return desk.change(*found, [&](Draft& grievance) -> Result<> {
    append(grievance, Grievance::type(), "log", std::move(*entry));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"description"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm grievance appeal", &Grievance::type(), prepare});
}

}  // namespace

extern const Command grievance_appeal_command{
    .name = "grievance appeal",
    .summary = "write down an appeal against the outcome of a grievance",
    .about =
        "Prints the id of the appeal, a new record of the same case: complainant, language and what it is about are "
        "carried\n"
        "over. The grievance that is appealed gets an entry `appealed` in its log; both are written, or neither.",
    .positional = {.name = "GRIEVANCE",
                   .about = "the one that is appealed: its id, or the path of its record",
                   .least = 1,
                   .most = 1},
    .options = opening_options({{.name = "kind",
                                 .value = "KIND",
                                 .about = "appeal (when absent), fair-hearing or dispute-resolution",
                                 .choices = {"appeal", "fair-hearing", "dispute-resolution"}}}),
    .run = run,
};

}  // namespace cfcm::cmd
