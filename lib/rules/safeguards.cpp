#include "rules/safeguards.h"

#include <algorithm>

namespace cfcm::rules {
namespace {

using model::Safeguard;

bool holds_text(const model::List<model::Text>& list, std::string_view word) {
  return std::ranges::any_of(list, [&](const auto& entry) { return entry->text == word; });
}

bool names(const CaseView& view, const Safeguard& safeguard, std::string_view id) {
  const auto stands = view.registry().canonical(id);
  return std::ranges::any_of(safeguard.organizations,
                             [&](const auto& entry) { return view.registry().canonical(entry->text) == stands; });
}

/// One organization alone stands for its doing both.
bool names_pair(const CaseView& view, const Safeguard& safeguard, std::string_view first, std::string_view second) {
  if (first == second) {
    return !safeguard.organizations.empty() && std::ranges::all_of(safeguard.organizations, [&](const auto& entry) {
      return view.registry().canonical(entry->text) == first;
    });
  }
  return names(view, safeguard, first) && names(view, safeguard, second);
}

bool covers_function(const Safeguard& safeguard, ActKind act) {
  const auto& functions = safeguard.functions_separated;
  if (functions.empty()) return true;
  if (!holds_text(functions, "service-provision")) return false;
  switch (act) {
    case ActKind::decision: return holds_text(functions, "eligibility-determination");
    case ActKind::assessment: return holds_text(functions, "assessment");
    case ActKind::plan:
    case ActKind::approval:
      return holds_text(functions, "plan-development") || holds_text(functions, "case-management");
    case ActKind::case_management:
    case ActKind::monitoring: return holds_text(functions, "case-management");
  }
  return false;
}

bool accepted_kind(const CaseView& view, const Safeguard& safeguard, Date day) {
  const auto& kind = *safeguard.kind;
  const auto& source = safeguard.approval_source;
  const bool cms = source && *source == "cms", approved = cms || (source && *source == "state");
  if (strict(view, day)) return kind == "only-willing-and-qualified" && cms;
  return approved && kind.is_any({"only-willing-and-qualified", "firewall", "separate-units"});
}

struct Fit {
  bool holds = true;
  bool county_unknown = false;
  std::string why{};
};

Fit fit(const CaseView& view, const Safeguard& safeguard, ActKind act, const model::ServiceLine* service, Date day) {
  const auto fails = [](const char* why) { return Fit{false, false, why}; };
  if (safeguard.from && day < *safeguard.from) return fails("it was not yet in force");
  if (safeguard.to && *safeguard.to < day) return fails("it had lapsed");
  if (!covers_function(safeguard, act)) return fails("it separates other functions");
  if (service && service->service && !safeguard.services.empty() &&
      !holds_text(safeguard.services, service->service->text)) {
    return fails("it is for other services");
  }
  const auto programs = view.programs(day);
  if (!safeguard.programs.empty() && !programs.empty() &&
      std::ranges::none_of(programs, [&](const auto& name) { return holds_text(safeguard.programs, name); })) {
    return fails("it is for another program");
  }
  if (safeguard.counties.empty()) return {};
  const auto counties = view.counties(day);
  if (counties.empty()) return {true, true, "the individual's county is not on record"};
  const bool here =
      std::ranges::any_of(counties, [&](const auto& name) { return holds_text(safeguard.counties, name); });
  return here ? Fit{} : fails("it is for another county");
}

}  // namespace

bool strict(const CaseView& view, Date day) {
  const auto sources = view.funding(day);
  const bool strict_funding = sources.empty() || sources.contains("medicaid-1915c") ||
                              sources.contains("medicaid-1915i") || sources.contains("medicaid-1915k");
  // Where nothing but packs of policy bind, a firewall is enough for any money.
  return strict_funding &&
         std::ranges::any_of(view.applying(day), [](const Pack* pack) { return !pack->firewall_suffices; });
}

std::vector<Cover> covers(const CaseView& view, std::string_view first, std::string_view second, ActKind act,
                          const model::ServiceLine* service, Date day) {
  std::vector<Cover> all;
  for (const Safeguard* safeguard : view.registry().safeguards) {
    if (!safeguard->kind || !names_pair(view, *safeguard, first, second)) continue;
    const Fit fits = fit(view, *safeguard, act, service, day);
    const bool corrective = *safeguard->kind == "corrective-action-plan" && safeguard->approval_source &&
                            *safeguard->approval_source == "cms";
    Cover found;
    found.safeguard = safeguard;
    if (!fits.holds) {
      found.state = Cover::State::failed;
      found.why = fits.why;
    } else if (!corrective && !accepted_kind(view, *safeguard, day)) {
      found.state = Cover::State::failed;
      found.why = "it is of a kind, or approved by a body, that the funding does not accept";
    } else if (fits.county_unknown) {
      found.state = corrective ? Cover::State::corrective : Cover::State::failed;
      found.verdict = Verdict::possible;
      found.why = fits.why;
    } else {
      found.state = corrective ? Cover::State::corrective : Cover::State::accepted;
    }
    all.push_back(std::move(found));
  }
  return all;
}

Cover cover(const CaseView& view, std::string_view first, std::string_view second, ActKind act,
            const model::ServiceLine* service, Date day) {
  Cover best;
  for (Cover& found : covers(view, first, second, act, service, day)) {
    // A failure that is only possible says more for the organization than a certain one.
    const bool better = found.state > best.state || (found.state == best.state && found.verdict < best.verdict);
    if (better) best = std::move(found);
  }
  return best;
}

bool has_safeguard(const CaseView& view, model::Term<model::safeguard_kinds>::Checked kind, std::string_view party,
                   Date day) {
  return std::ranges::any_of(view.registry().safeguards, [&](const Safeguard* safeguard) {
    if (!safeguard->kind || !(*safeguard->kind == kind)) return false;
    if (!model::period(safeguard->from, safeguard->to).holds(day)) return false;
    const auto stands = view.registry().canonical(party);
    return names(view, *safeguard, party) || std::ranges::any_of(safeguard->persons, [&](const auto& person) {
             return view.registry().canonical(person->text) == stands;
           });
  });
}

}  // namespace cfcm::rules
