#include <fmt/format.h>

#include "cmd/grievance_acts.h"
#include "model/assign.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Grievance;
using model::Resolution;
using yaml::Draft;

/// An appeal upholds or changes a decision; anything else is substantiated or not.
Result<> check_outcome(std::string_view outcome, std::string_view kind) {
  if (outcome.empty())
    return usage_failure(fmt::format("a resolution needs an outcome; give it with --outcome: {}",
                                     fmt::join(model::resolution_outcome_words, ", ")));
  const bool of_appeal = outcome.starts_with("decision-");
  const bool of_grievance = outcome.ends_with("substantiated");
  const bool appeal = kind == "appeal" || kind == "fair-hearing";
  if ((of_appeal && (kind == "complaint" || kind == "grievance")) || (of_grievance && appeal)) {
    return usage_failure(fmt::format(
        "a record of kind {} does not end in `{}`; {}, withdrawn and resolved-informally fit", kind, outcome,
        appeal ? "decision-upheld, decision-modified, decision-overturned"
               : "substantiated, partly-substantiated, unsubstantiated"));
  }
  return std::monostate{};
}

Result<Draft> resolution(Desk& desk) {
  Draft base = Draft::map();
  auto set = set_field(base, Resolution::type(), "decided", desk.date().text());
  if (set) set = set_actor(base, Resolution::type(), desk.arguments());
  if (set) {
    set = set_all(base, Resolution::type(), desk.arguments(),
                  {{"outcome", "outcome"},
                   {"notified", "notified"},
                   {"appeal-rights", "appeal_rights"},
                   {"summary", "summary"},
                   {"remedy", "remedy"}});
  }
  if (!set) return std::move(set).error();
  return desk.fill(std::move(base), Resolution::type());
}

/// Where the log says that the grievance was opened again.
std::size_t reopening(const Draft& grievance) {
  const auto& log = entries(grievance, "log");
  std::size_t place = log.size();
  while (place > 0 && log[place - 1].text_of("action") != "reopened") --place;
  return place > 0 ? place - 1 : log.size();
}

Result<> prepare(Desk& desk) {
  auto found = grievance_of(desk, desk.arguments().positional.front());
  if (!found) return std::move(found).error();
  return desk.change(*found, [&](Draft& record) -> Result<> {
    if (record.find("resolution") && is_closed(record)) {
      return usage_failure(
          fmt::format("{} has a resolution already; `cfcm grievance reopen {}` comes before another, "
                      "and `cfcm set {}` corrects one",
                      record.text_of("id"), record.text_of("id"), found->path));
    }
    auto decided = resolution(desk);
    if (!decided) return std::move(decided).error();
    if (auto fits = check_outcome(decided->text_of("outcome"), record.text_of("kind")); !fits) return fits;
    if (record.find("resolution")) desk.tell("the resolution that was there stands in the log now");
    keep_resolution(record, reopening(record));
    Draft more = Draft::map();
    more.add("resolution", std::move(*decided));
    model::overlay(record, Grievance::type(), more);
    desk.tell(fmt::format("changed {}", found->path));
    return std::monostate{};
  });
}

Result<int> run(const Arguments& arguments, Process& process) {
  auto given = with_texts(arguments, process, {"summary", "remedy"});
  if (!given) return std::move(given).error();
  return write(*given, process, {"cfcm grievance resolve", &Resolution::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options();
  own.insert(own.begin(), {.name = "outcome",
                           .value = "OUTCOME",
                           .about = "what was decided",
                           .choices = words(model::resolution_outcome_words)});
  own.push_back({.name = "summary", .value = "TEXT", .about = "the decision in short; - or @FILE reads it"});
  own.push_back({.name = "remedy", .value = "TEXT", .about = "what is done for the complainant; - or @FILE reads it"});
  own.push_back({.name = "notified", .value = "DATE", .about = "the day the complainant was told"});
  own.push_back({.name = "appeal-rights", .about = "the answer explains the right to go further"});
  return writing_options(std::move(own));
}

}  // namespace

extern const Command grievance_resolve_command{
    .name = "grievance resolve",
    .summary = "write down how a grievance ended",
    .about =
        "Prints the path of the record. Whoever decided must not be tied to whom the grievance is about.\n"
        "There is one resolution: a second one needs `grievance reopen` before it. A resolution that an entry "
        "`reopened` of a\n"
        "later day undid goes into the log as an entry `decided`, with all that it says, before the new one takes its "
        "place.",
    .positional = {.name = "GRIEVANCE", .about = "its id, or the path of its record", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
