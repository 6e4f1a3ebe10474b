#include <algorithm>

#include <fmt/format.h>

#include "cmd/acts.h"
#include "cmd/case_acts.h"
#include "cmd/desk.h"
#include "model/kinds.h"
#include "store/layout.h"

namespace cfcm::cmd {
namespace {

using yaml::Draft;

/// Whether the assessment was made by that day.
bool made_by(const change::Found& assessment, Date day) {
  const auto assessed = assessment.tree.root().find("assessed");
  const auto made = assessed && assessed->is_scalar() ? Date::parse(assessed->text()) : std::nullopt;
  return made && *made <= day;
}

Result<> prepare(Desk& desk) {
  const auto& arguments = desk.arguments();
  const auto& kind = model::Eligibility::type();
  auto found = desk.case_of(arguments.positional.front());
  if (!found) return std::move(found).error();
  Draft record = Draft::map();
  record.add("case", Draft::id(found->id));
  const auto earlier = latest_of(desk, *found, kind);
  if (!earlier) return earlier.error();
  record.add("type", Draft::plain(*earlier ? "redetermination" : "initial"));
  if (arguments.value("kind") != "financial") {
    const auto assessment = latest_assessment(desk, *found);
    if (!assessment) return assessment.error();
    if (*assessment && made_by(**assessment, desk.date()))
      record.add("assessment", Draft::text(file_name((*assessment)->path)));
  }
  auto filled = set_all(record, kind, arguments,
                        {{"type", "type"},
                         {"by", "by.person"},
                         {"organization", "by.organization"},
                         {"kind", "kind"},
                         {"outcome", "outcome"},
                         {"level-of-care", "level_of_care"},
                         {"valid-to", "valid_to"},
                         {"assessment", "assessment"}});
  if (!filled) return filled;
  auto complete = desk.fill(std::move(record), kind);
  if (!complete) return std::move(complete).error();
  if (const auto named = complete->text_of("assessment"); !named.empty()) {
    const bool there = std::ranges::any_of(found->paths, [&](const auto& path) {
      return file_name(path) == named || store::stem_of(path) == named || path == named;
    });
    if (!there)
      return usage_failure(
          fmt::format("the case {} has no file of the name that `assessment` gives; `cfcm list "
                      "assessment --case {}` lists those it has",
                      found->id, found->id));
  }
  const std::string outcome(complete->text_of("outcome"));
  const bool notice = complete->find("notice");
  auto path = desk.create(kind, std::move(*complete));
  if (!path) return std::move(path).error();
  desk.tell(fmt::format("wrote {}", *path));
  if (!notice && outcome != "eligible")
    desk.tell(
        fmt::format("no notice is on record yet; when it has been sent: cfcm set {} --set notice.sent={} --set "
                    "notice.appeal_rights=true",
                    *path, desk.date().text()));
  return std::monostate{};
}

Result<int> run(const Arguments& arguments, Process& process) {
  return write(arguments, process, {"cfcm intake determine", &model::Eligibility::type(), prepare});
}

std::vector<Option> options() {
  auto own = actor_options("who decided");
  own.insert(
      own.end(),
      {
          {.name = "type",
           .value = "TYPE",
           .about = "initial, or redetermination, which it is when there is a decision already",
           .choices = words(model::determination_type_words)},
          {.name = "kind",
           .value = "KIND",
           .about = "what was decided",
           .choices = words(model::eligibility_kind_words)},
          {.name = "outcome",
           .value = "OUTCOME",
           .about = "of the decision",
           .choices = words(model::eligibility_outcome_words)},
          {.name = "level-of-care", .value = "LEVEL", .about = "that was found"},
          {.name = "valid-to", .value = "DATE", .about = "the last day on which the decision holds"},
          {.name = "assessment",
           .value = "FILE",
           .about = "on which it rests; when absent the latest of the case by that day, unless it is about finances"},
      });
  return writing_options(std::move(own));
}

}  // namespace

extern const Command intake_determine_command{
    .name = "intake determine",
    .summary = "record who decided that an individual is eligible, or still is",
    .about = "Writes an `eligibility` record, and prints its path.",
    .positional = {.name = "CASE", .about = "the id of the case", .least = 1, .most = 1},
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
