#include <algorithm>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto& member : managers(view)) {
    report.tested(member.first);
    std::optional<Date> first;
    for (const auto* record : member.records) {
      for (const auto& one : record->attestations) {
        if (one->kind && *one->kind == "confidentiality" && one->signed_ && *one->signed_ <= view.as_of())
          first = std::min(first.value_or(*one->signed_), *one->signed_);
      }
    }
    if (first && *first <= member.first) continue;
    report.add(gap_of(view, member,
                      first ? fmt::format("{} has managed cases since {} and signed on confidentiality on {}",
                                          member.id, member.first.text(), first->text())
                            : fmt::format("no record that {}, who manages cases, signed on confidentiality", member.id),
                      member.first));
  }
}

}  // namespace

extern const Rule m703e_confidentiality_unsigned{
    .code = "M703e",
    .slug = "confidentiality-unsigned",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 7.3(e)"},
    .summary = "whoever manages cases has signed a statement on confidentiality by the first assignment",
    .why = "A signature is the moment at which a duty is known.",
    .remedy = "have the statement signed and record it in `attestations`",
    .needs = "case managers by name",
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
