#include <algorithm>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

std::optional<Date> trained(const StaffMember& member, std::initializer_list<std::string_view> words, Date by) {
  std::optional<Date> first;
  for (const auto* record : member.records) {
    for (const auto& one : record->training) {
      if (one->topic && one->completed && *one->completed <= by && speaks_of(one->topic->text, words))
        first = std::min(first.value_or(*one->completed), *one->completed);
    }
  }
  return first;
}

void check(const ProgramView& view, Report& report) {
  for (const auto& member : managers(view)) {
    report.tested(member.first);
    std::vector<std::string_view> missing;
    if (!trained(member, {"conflict"}, view.as_of())) missing.emplace_back("conflicts of interest");
    if (!trained(member, {"confidential", "privacy"}, view.as_of())) missing.emplace_back("confidentiality");
    const auto orientation = trained(member, {"orientation"}, view.as_of());
    if (orientation && *orientation > member.first) {
      report.add(gap_of(view, member,
                        fmt::format("{} has managed cases since {} and had orientation on {}", member.id,
                                    member.first.text(), orientation->text()),
                        member.first));
      continue;
    }
    if (!orientation) missing.emplace_back("orientation");
    if (missing.empty()) continue;
    Hit found = gap_of(
        view, member,
        fmt::format("no record of training of {}, who manages cases, on {}", member.id, fmt::join(missing, ", ")),
        member.first);
    found.cap = Level::warning;
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule m801_training_missing{
    .code = "M801",
    .slug = "training-missing",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 8.1"},
    .summary =
        "whoever manages cases had orientation before the first assignment, and training on conflicts of interest and "
        "confidentiality",
    .why = "Nobody sees a conflict that they were never told to look for.",
    .remedy = "train the person and record it in `training` with its topic and day",
    .needs = "case managers by name",
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
