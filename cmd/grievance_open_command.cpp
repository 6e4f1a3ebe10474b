#include <algorithm>

#include <fmt/format.h>

#include "cmd/grievance_acts.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Grievance;
using yaml::Draft;

/// The act that is contested is a file of the case.
Result<> check_act(const std::string& act, const change::CaseFound& found) {
  std::vector<std::string> names;
  for (const auto& path : found.paths) names.push_back(path.substr(path.rfind('/') + 1));
  if (std::ranges::find(found.paths, act) != found.paths.end() || std::ranges::find(names, act) != names.end())
    return std::monostate{};
  return usage_failure(fmt::format("--about-act takes a file of the case {}, such as plan-2026-03-01.yaml{}", found.id,
                                   change::near_id(act, names)));
}

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  Draft base = Draft::map();
  if (arguments.has("case")) {
    auto found = desk.case_of(arguments.value("case"));
    if (!found) return std::move(found).error();
    base.add("case", Draft::id(found->id));
    if (arguments.has("about-act")) {
      if (auto known = check_act(arguments.value("about-act"), *found); !known) return known;
    }
  }
  auto set = set_field(base, Grievance::type(), "kind", arguments.value("kind", "grievance"));
  if (set) {
    set = set_all(base, Grievance::type(), arguments,
                  {{"about-topic", "about.0.topic"},
                   {"about-person", "about.0.person"},
                   {"about-organization", "about.0.organization"},
                   {"about-act", "about.0.act"}});
  }
  if (set) set = set_opening(base, arguments);
  if (!set) return set;
  auto record = desk.fill(std::move(base), Grievance::type());
  if (!record) return std::move(record).error();
  auto path = desk.create(Grievance::type(), std::move(*record));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("wrote {}", *path));
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"description"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm grievance open", &Grievance::type(), prepare});
}

}  // namespace

extern const Command grievance_open_command{
    .name = "grievance open",
    .summary = "write down a complaint, grievance, appeal, hearing or dispute that came in",
    .about =
        "Prints the new id. A grievance needs a topic. Whoever handles it must not be tied to whom it is about.\n"
        "Further subjects go into `about`: --set about.+.topic=quality.",
    .options = opening_options({
        {.name = "case", .value = "CASE", .about = "the case that it is about"},
        {.name = "kind",
         .value = "KIND",
         .about = "what kind of proceeding; grievance when absent",
         .choices = words(model::grievance_kind_words)},
        {.name = "about-topic",
         .value = "TOPIC",
         .about = "what it is about",
         .choices = words(model::grievance_topic_words)},
        {.name = "about-person", .value = "PERSON", .about = "the person complained of"},
        {.name = "about-organization", .value = "ORGANIZATION", .about = "the organization complained of"},
        {.name = "about-act", .value = "FILE", .about = "the file of the act that is contested, in the case's folder"},
    }),
    .run = run,
};

}  // namespace cfcm::cmd
