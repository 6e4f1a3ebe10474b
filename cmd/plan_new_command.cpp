#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "cmd/case_acts.h"
#include "cmd/providers.h"
#include "model/canonical.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Plan;
using model::ServiceLine;
using yaml::Draft;

using Providers = std::map<std::string, std::string, std::less<>>;

/// --provider SERVICE=ORGANIZATION, each service once, and one that a need names.
Result<Providers> providers_of(const Arguments& arguments, const std::vector<Draft>& needs) {
  Providers providers;
  for (const auto& pair : arguments.values("provider")) {
    const auto equals = pair.rfind('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
      return usage_failure("--provider takes SERVICE=ORGANIZATION, such as personal-care=O-HEARTH");
    const std::string service = pair.substr(0, equals);
    if (std::ranges::none_of(needs, [&](const Draft& need) { return need.text_of("service") == service; })) {
      return usage_failure(
          fmt::format("no need of the latest assessment names the service {}; `cfcm plan service` adds "
                      "a service that none does",
                      service));
    }
    if (!providers.emplace(service, pair.substr(equals + 1)).second)
      return usage_failure(fmt::format("--provider gives the service {} two providers", service));
  }
  return providers;
}

/// One need of the assessment, in the words of its plan.
struct Wanted {
  std::string need{};  ///< as it is told: "N1", or its number
  std::string service{};
};

class Planning {
 public:
  Planning(Desk& desk, const change::CaseFound& found)
      : desk_(desk), case_(desk.loaded().read(found.id)), registry_(desk.loaded().registry()) {}

  /// A line for each need whose service has a provider.
  void add_lines(Draft& base, const std::vector<Draft>& needs, const Providers& providers) {
    for (std::size_t i = 0; i < needs.size(); ++i) {
      const Draft& need = needs[i];
      const std::string service(need.text_of("service"));
      if (service.empty()) continue;
      const auto id = need.text_of("id");
      wanted_.push_back({id.empty() ? fmt::format("number {}", i + 1) : std::string(id), service});
      const auto provider = providers.find(service);
      if (provider == providers.end()) continue;
      Draft line = Draft::map();
      line.add("service", bare(*need.find("service")));
      line.add("provider", Draft::id(provider->second));
      if (!id.empty()) line.add("need", Draft::text(id));
      for (const char* carried : {"units", "per"}) {
        if (const Draft* value = need.find(carried)) line.add(carried, bare(*value));
      }
      Draft offered = Draft::list();
      for (const auto& one : qualified_providers(registry_, *case_.view, service, desk_.date()))
        offered.items.push_back(Draft::id(one));
      if (!offered.items.empty()) line.add("offered", std::move(offered));
      append(base, Plan::type(), "services", std::move(line));
    }
  }

  /// Tells which needs the plan leaves open, and whom there is to choose from.
  void tell_open(const Draft& plan, const std::string& case_id) {
    bool any = false;
    for (const auto& [need, service] : wanted_) {
      const auto& lines = entries(plan, "services");
      if (std::ranges::any_of(lines, [&](const Draft& line) { return line.text_of("service") == service; })) continue;
      const auto ids = qualified_providers(registry_, *case_.view, service, desk_.date());
      std::string line = fmt::format("the need {}", need);
      if (is_offered(registry_, service)) line += fmt::format(" ({})", service);
      line += " has no provider yet; ";
      line += ids.empty() ? std::string("no organization on record offers its service there")
                          : fmt::format("to offer: {}", fmt::join(ids, ", "));
      desk_.tell(std::move(line));
      any = true;
    }
    if (any)
      desk_.tell(fmt::format("`cfcm plan service {} --service SERVICE --provider ORGANIZATION` adds a line", case_id));
  }

 private:
  Desk& desk_;
  audit::LoadedCase case_;
  const rules::Registry& registry_;
  std::vector<Wanted> wanted_{};
};

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  auto found = desk.case_of(arguments.positional.front());
  if (!found) return std::move(found).error();
  auto assessment = latest_assessment(desk, *found);
  if (!assessment) return std::move(assessment).error();
  Draft base = Draft::map();
  base.add("case", Draft::id(found->id));
  auto set = set_all(base, Plan::type(), arguments, {{"kind", "kind"}, {"review-by", "review_by"}});
  if (set) set = set_actor(base, Plan::type(), arguments);
  if (set) set = set_field(base, Plan::type(), "effective.from", arguments.value("starts", desk.date().text()));
  if (set) set = set_all(base, Plan::type(), arguments, {{"ends", "effective.to"}});
  std::vector<Draft> needs;
  if (set && *assessment) {
    set = set_field(base, Plan::type(), "assessment", file_name((*assessment)->path));
    needs = entries(model::canonical((*assessment)->tree, model::Assessment::type()), "needs");
  }
  if (!set) return set;
  auto providers = providers_of(arguments, needs);
  if (!providers) return std::move(providers).error();
  Planning planning(desk, *found);
  planning.add_lines(base, needs, *providers);
  auto record = desk.fill(std::move(base), Plan::type());
  if (!record) return std::move(record).error();
  const Draft plan = *record;
  auto path = desk.create(Plan::type(), std::move(*record));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("wrote {}", *path));
  if (!*assessment) desk.tell(fmt::format("the case {} has no assessment that the plan could rest on", found->id));
  planning.tell_open(plan, found->id);
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm plan new", &Plan::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options();
  own.push_back({.name = "kind",
                 .value = "KIND",
                 .about = "what kind of plan; a person-centered service plan when absent",
                 .choices = words(model::plan_kind_words)});
  own.push_back({.name = "provider",
                 .value = "SERVICE=ORGANIZATION",
                 .about = "who provides a service that a need of the assessment names; may be repeated",
                 .repeatable = true,
                 .list = true});
  own.push_back({.name = "starts", .value = "DATE", .about = "from when it holds; the day of the act when absent"});
  own.push_back({.name = "ends", .value = "DATE", .about = "until when it holds"});
  own.push_back({.name = "review-by", .value = "DATE", .about = "the day by which it is to be reviewed"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command plan_new_command{
    .name = "plan new",
    .summary = "write a plan of services from the latest assessment of a case",
    .about =
        "Prints the path of the record. Each need of the latest assessment that names a service becomes a line once "
        "--provider\n"
        "says who provides it; the line keeps who was offered: the organizations that offer the service in the "
        "individual's\n"
        "county. Of the other needs stderr tells whom there is to offer. A provider's own assessment is passed over.",
    .positional = {.name = "CASE", .about = "the case", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
