#include <algorithm>

#include <fmt/format.h>

#include "cmd/case_acts.h"
#include "model/assign.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Plan;
using model::ServiceLine;
using yaml::Draft;

/// Who gives the service: the provider, or who does it without pay.
std::string giver(const Draft& line) {
  if (const auto provider = line.text_of("provider"); !provider.empty()) return std::string(provider);
  const Draft* natural = line.find("natural_support");
  if (!natural) return {};
  return fmt::format("\n{}\n{}", natural->text_of("person"), natural->text_of("name"));
}

/// The line of that service and giver; of an empty giver the one line of the service.
Result<std::optional<std::size_t>> line_of(const Draft& plan, std::string_view service, const std::string& by) {
  const auto& lines = entries(plan, "services");
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].text_of("service") != service || (!by.empty() && giver(lines[i]) != by)) continue;
    if (found) {
      return usage_failure(
          by.empty() ? "the plan has several lines of that service; name the provider with --provider"
                     : "the plan has several lines of that service and provider; `cfcm set` changes one by its number");
    }
    found = i;
  }
  return found;
}

/// The line that the options name; nothing when who gives the service may stand elsewhere.
Result<std::optional<std::size_t>> line_of(const Draft& plan, const Arguments& arguments) {
  const auto elsewhere = [](const std::string& set) {
    return set.starts_with("natural_support") || set.starts_with("provider=") || set.starts_with("service=");
  };
  if (!arguments.has("service")) return std::optional<std::size_t>();
  if (!arguments.has("provider") && (arguments.has("from") || std::ranges::any_of(arguments.values("set"), elsewhere)))
    return std::optional<std::size_t>();
  return line_of(plan, arguments.value("service"), arguments.value("provider"));
}

Result<> set_options(Draft& line, const Arguments& arguments) {
  if (arguments.has("offered")) {
    if (auto cleared = set_field(line, ServiceLine::type(), "offered", ""); !cleared) return cleared;
  }
  return set_all(line, ServiceLine::type(), arguments,
                 {{"service", "service"},
                  {"provider", "provider"},
                  {"worker", "worker"},
                  {"need", "need"},
                  {"goal", "goal"},
                  {"units", "units"},
                  {"unit", "unit"},
                  {"per", "per"},
                  {"rate", "rate"},
                  {"offered", "offered.+"},
                  {"chosen-by", "chosen_by"},
                  {"reason", "reason"},
                  {"change", "change"},
                  {"starts", "from"},
                  {"ends", "to"}});
}

Result<> change_plan(Desk& desk, Draft& plan) {
  const auto& arguments = desk.arguments();
  auto known = line_of(plan, arguments);
  if (!known) return std::move(known).error();
  Draft line = *known ? entries(plan, "services")[**known] : Draft::map();
  if (auto set = set_options(line, arguments); !set) return set;
  auto filled = desk.fill(std::move(line), ServiceLine::type());
  if (!filled) return std::move(filled).error();
  if (filled->find("provider") && filled->find("natural_support"))
    return usage_failure(
        "a service line has a provider or a natural support, not both; `--set provider=` takes one out");
  if (!*known) {
    // Who gives the service may have come from --set or --from.
    known = line_of(plan, filled->text_of("service"), giver(*filled));
    if (!known) return std::move(known).error();
    if (filled->find("provider") && filled->find("natural_support"))
      return usage_failure(
          "a service line has a provider or a natural support, not both; `--set provider=` takes one out");
    if (!*known) {
      append(plan, Plan::type(), "services", std::move(*filled));
      return std::monostate{};
    }
    Draft there = entries(plan, "services")[**known];
    const auto named = std::ranges::find(filled->fields, "natural_support", &Draft::Field::key);
    if (const Draft* natural = there.find("natural_support"); natural && named != filled->fields.end()) {
      // Of somebody who is named again, what is known stays.
      Draft both = *natural;
      model::overlay(both, model::NaturalSupport::type(), named->value);
      named->value = std::move(both);
    }
    model::overlay(there, ServiceLine::type(), *filled);
    *filled = std::move(there);
  }
  const auto services = std::ranges::find(plan.fields, "services", &Draft::Field::key);
  services->value.items[**known] = std::move(*filled);
  return std::monostate{};
}

Result<> prepare(Desk& desk) {
  auto found = plan_of(desk, desk.arguments().positional.front());
  if (!found) return std::move(found).error();
  desk.tell(fmt::format("changed {}", found->path));
  return desk.change(*found, [&](Draft& plan) -> Result<> {
    if (!entries(plan, "signatures").empty())
      desk.tell("the plan was signed before this change; who signed it has not agreed to this");
    return change_plan(desk, plan);
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"reason"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm plan service", &ServiceLine::type(), prepare});
}

}  // namespace

extern const Command plan_service_command{
    .name = "plan service",
    .summary = "add a service to the latest plan of a case, or change its line",
    .about =
        "Prints the path of the plan. A line of the same service and provider is changed, in the fields that are given "
        "alone;\n"
        "without --provider the one line of that service is. Else a line is added, which needs a provider, or somebody "
        "who gives\n"
        "it without pay (--set natural_support.name=...). A provider tied to the organization that manages the case is "
        "refused.",
    .positional = {.name = "CASE", .about = "the case, or the path of a plan", .least = 1, .most = 1},
    .options = writing_options({
        {.name = "service", .value = "SERVICE", .about = "the service, such as personal-care"},
        {.name = "provider", .value = "ORGANIZATION", .about = "who provides it for pay"},
        {.name = "worker", .value = "PERSON", .about = "who does the work"},
        {.name = "need", .value = "NEED", .about = "the id of the need that it meets"},
        {.name = "goal", .value = "GOAL", .about = "the id of the goal that it serves"},
        {.name = "units", .value = "NUMBER", .about = "how many units"},
        {.name = "unit", .value = "UNIT", .about = "what a unit is, such as hour"},
        {.name = "per", .value = "TIME", .about = "per what time, such as week"},
        {.name = "rate", .value = "DOLLARS", .about = "dollars a unit"},
        {.name = "offered",
         .value = "ORGANIZATIONS",
         .about = "the providers that were offered, with commas or repeated",
         .repeatable = true,
         .list = true},
        {.name = "chosen-by",
         .value = "WHO",
         .about = "who chose the provider",
         .choices = words(model::line_chosen_by_words)},
        {.name = "reason", .value = "TEXT", .about = "why this provider or change; - or @FILE reads it"},
        {.name = "change",
         .value = "CHANGE",
         .about = "what has changed since the plan before",
         .choices = words(model::line_change_words)},
        {.name = "starts", .value = "DATE", .about = "its first day; that of the plan when absent"},
        {.name = "ends", .value = "DATE", .about = "its last day; that of the plan when absent"},
    }),
    .run = run,
};

}  // namespace cfcm::cmd
