#include <algorithm>

#include <fmt/format.h>

#include "rules/deciders.h"

namespace cfcm::rules {
namespace {

bool declares_both(const CaseView& view, std::string_view organization) {
  bool decides = false, serves = false;
  for (const auto* record : view.registry().records_of(organization)) {
    for (const auto& function : record->functions) {
      decides = decides || *function == "eligibility-determination";
      serves = serves || *function == "service-provision";
    }
  }
  return decides && serves;
}

/// A firewall by whatever name: separate units, or an exception whose protections keep the administration apart.
bool separates(const model::Safeguard& safeguard) {
  if (!safeguard.kind) return false;
  if (safeguard.kind->is_any({"firewall", "separate-units"})) return true;
  return *safeguard.kind == "only-willing-and-qualified" &&
         std::ranges::any_of(safeguard.protections,
                             [](const auto& protection) { return *protection == "administrative-separation"; });
}

bool has_firewall(const CaseView& view, std::string_view organization, Date day) {
  return std::ranges::any_of(view.registry().safeguards, [&](const model::Safeguard* safeguard) {
    const auto& functions = safeguard->functions_separated;
    const auto parts = [&](std::string_view function) {
      return functions.empty() ||
             std::ranges::any_of(functions, [&](const auto& entry) { return entry->text == function; });
    };
    return separates(*safeguard) && model::period(safeguard->from, safeguard->to).holds(day) &&
           parts("eligibility-determination") && parts("service-provision") &&
           std::ranges::any_of(safeguard->organizations, [&](const auto& entry) {
             return view.registry().canonical(entry->text) == organization;
           });
  });
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::decision || act.organization.empty()) continue;
    const Date day = act.days.from;
    report.tested(day);
    std::optional<Level> serves;
    each_decision(view, [&](const Encounter& met) {
      if (met.act != &act || met.part->id != act.organization) return;
      serves = std::max(serves.value_or(Level::note), met.part->billing ? Level::note : Level::error);
    });
    const bool declared = declares_both(view, act.organization);
    if ((!declared && !serves) || has_firewall(view, act.organization, day)) continue;
    Hit found =
        gap(view.where(act.mark),
            fmt::format("{} decides eligibility and {}, and no firewall between the two is on record on {}",
                        act.organization,
                        serves ? "serves or bills in the same case" : "declares that it provides services", day.text()),
            day);
    found.cap = declared ? Level::error : *serves;
    if (view.registry().is_government(act.organization)) found.cap = std::min(found.cap, Level::warning);
    found.verdict = act.verdict;
    found.basis =
        "a firewall, separate units or an exception with administrative separation counts, in force on the day of the "
        "decision, that names the organization and parts the two functions";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e108_firewall_missing{
    .code = "E108",
    .slug = "firewall-missing",
    .element = 1,
    .category = Category::system_design,
    .incentives = {Incentive::assessment, Incentive::financial_interest},
    .citations = {"BIP elements 1 and 8"},
    .summary = "an organization that decides eligibility and provides services, too, has a firewall between the two",
    .why =
        "Where one organization does both, only a wall that can be shown keeps the one from working for the other: "
        "other staff, other supervisors, other records.",
    .remedy =
        "record the safeguard, of kind firewall, with the organization and `functions_separated`; if "
        "there is none, build it",
    .needs = "a determination with an organization",
    .check_case = check,
};

}  // namespace cfcm::rules
