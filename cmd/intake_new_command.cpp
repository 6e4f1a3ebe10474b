#include <fmt/format.h>

#include "cmd/acts.h"
#include "cmd/desk.h"
#include "model/intake.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

/// Entries of a list that has one field to tell and a day.
Result<> add_entries(Draft& record, const Arguments& arguments, std::string_view option, std::string_view list,
                     std::string_view field, std::string_view day_field, Date day) {
  const auto& kind = model::Intake::type();
  for (const auto& value : arguments.values(option)) {
    if (auto set = set_field(record, kind, fmt::format("{}.+.{}", list, field), value); !set) return set;
    if (auto set = set_field(record, kind, fmt::format("{}.last.{}", list, day_field), day.text()); !set) return set;
  }
  return std::monostate{};
}

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  const auto& kind = model::Intake::type();
  Draft record = Draft::map();
  auto filled = set_all(record, kind, arguments,
                        {{"case", "case"},
                         {"language", "individual.language"},
                         {"county", "individual.addresses.0.county"},
                         {"state", "individual.addresses.0.state"},
                         {"referral", "referral.source"},
                         {"acuity", "acuity"}});
  if (!filled) return filled;
  if (arguments.has("referral")) {
    if (auto set = set_field(record, kind, "referral.date", desk.date().text()); !set) return set;
  }
  const auto day = desk.date();
  if (auto set = add_entries(record, arguments, "funding", "funding", "source", "from", day); !set) return set;
  if (auto set = add_entries(record, arguments, "notice", "notices", "topic", "given", day); !set) return set;
  if (auto set = add_entries(record, arguments, "consent", "consents", "topic", "signed", day); !set) return set;
  auto complete = desk.fill(std::move(record), kind);
  if (!complete) return std::move(complete).error();
  auto path = desk.create(kind, std::move(*complete));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("opened the case {}: {}", desk.made(), *path));
  desk.tell(fmt::format("next: `cfcm intake determine {}`, `cfcm intake assign {}`", desk.made(), desk.made()));
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm intake new", &model::Intake::type(), prepare});
}

}  // namespace

extern const Command intake_new_command{
    .name = "intake new",
    .summary = "take an individual in: open a case",
    .about =
        "Prints the id of the new case. Who the individual is comes with --from or --set "
        "(individual.name.family=...), and so do\n"
        "the people around them (support, team). Notices and consents that are named here are given, or signed, on the "
        "day of --date.",
    .options = writing_options({
        {.name = "case", .value = "CASE", .about = "an id of the agency's own; a new one is made when it is absent"},
        {.name = "language", .value = "LANGUAGE", .about = "in which the individual is to be spoken to"},
        {.name = "county", .value = "COUNTY", .about = "in which the individual lives"},
        {.name = "state", .value = "STATE", .about = "of the address, two letters"},
        {.name = "referral",
         .value = "SOURCE",
         .about = "who referred the individual",
         .choices = words(model::referral_source_words)},
        {.name = "funding",
         .value = "SOURCE",
         .about = "who pays from that day on; may be repeated",
         .repeatable = true,
         .choices = words(model::funding_source_words)},
        {.name = "notice",
         .value = "TOPIC",
         .about = "a notice that was given; may be repeated",
         .repeatable = true,
         .choices = words(model::notice_topic_words)},
        {.name = "consent",
         .value = "TOPIC",
         .about = "a consent that was signed; may be repeated",
         .repeatable = true},
        {.name = "acuity", .value = "ACUITY", .about = "as the program's caseload weights name it"},
    }),
    .run = run,
};

}  // namespace cfcm::cmd
