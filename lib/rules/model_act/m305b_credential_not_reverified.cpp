#include <algorithm>

#include <fmt/format.h>

#include "rules/staff.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto& member : managers(view)) {
    each_credential(member, [&](const model::Credential& credential) {
      std::vector<Date> verified;
      for (const auto& day : credential.verified) {
        if (*day <= view.as_of()) verified.push_back(*day);
      }
      std::ranges::sort(verified);
      const Date end = std::min(member.last, credential.expires ? *credential.expires : Date::latest());
      for (std::size_t i = 0; i < verified.size(); ++i) {
        report.tested(verified[i]);
        const auto clock = view.registry().policy.clock("credential-verification", view.view().applying(verified[i]));
        const Date due = stats::due(clock, verified[i]);
        const Date next = i + 1 < verified.size() ? verified[i + 1] : Date::latest();
        if (next <= due || end <= due || next < member.first) continue;
        Hit found =
            gap_of(view, member,
                   next == Date::latest()
                       ? fmt::format("a credential of {} was due to be verified again by {}", member.id, due.text())
                       : fmt::format("a credential of {} was due to be verified again by {} and was on {}", member.id,
                                     due.text(), next.text()),
                   due);
        found.where = view.where(credential.kind ? credential.kind.mark() : credential.name.mark());
        found.basis = fmt::format("at least every {}", stats::text(clock));
        report.add(std::move(found));
        return;
      }
    });
  }
}

}  // namespace

extern const Rule m305b_credential_not_reverified{
    .code = "M305b",
    .slug = "credential-not-reverified",
    .element = 3,
    .category = Category::structural,
    .incentives = {Incentive::convenience},
    .citations = {"CM Model Act 3.5(b)"},
    .summary = "licenses, certifications and degrees of case managers are verified again within three years",
    .why = "A license can be lost in silence.",
    .remedy = "verify the credential at its source and record the day in `verified`",
    .needs = "case managers by name, whose `credentials` have been verified",
    .check_program = check,
    .tally = tally_managers,
};

}  // namespace cfcm::rules
