#include <set>

#include <fmt/format.h>

#include "base/hash.h"
#include "rules/program_view.h"
#include "rules/restrictions.h"

namespace cfcm::rules {
namespace {

/// Notes who controls the setting and which restriction it is: by a fingerprint, never by its text.
void count(const CaseView& view, Tally& tally) {
  for (const auto& restriction : restrictions(view)) {
    const auto& text = (*restriction.entry)->restriction;
    const auto setting = controlled_setting(view, *restriction.plan);
    if (!text || setting.by.empty()) continue;
    const Date day = first_day(*restriction.plan);
    tally.add(setting.by + ' ' + sha256(plain_words(text->text)),
              {view.id(), {day, day}, {}, setting.by, view.where(text.mark())});
  }
}

Where place_of(const ProgramView& view, std::string_view party) {
  if (const auto* organization = view.registry().organization(party)) return view.where(organization->id.mark());
  if (const auto* person = view.registry().person(party)) return view.where(person->id.mark());
  return view.at_program();
}

void check(const ProgramView& view, Report& report) {
  const auto most = static_cast<std::size_t>(
      view.registry().policy.number("same_restriction_individuals", view.view().applying(view.as_of())));
  for (const auto& [key, notes] : view.tally().notes()) {
    report.tested();
    std::set<std::string> cases;
    Hit found;
    for (const Tally::Note& note : notes) {
      if (cases.insert(note.case_id).second) found.related.push_back({note.where, "the same restriction"});
    }
    if (cases.size() <= most) continue;
    const std::string& site = notes.front().text;
    found.apart = key;
    found.party = {site, std::string(name(Role::provider))};
    found.where = place_of(view, site);
    found.message =
        fmt::format("the plans of {} individuals in settings that {} controls hold one and the same restriction",
                    cases.size(), site);
    found.basis = fmt::format("more than {} individuals; restrictions are compared without case and spacing", most);
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p13_blanket_restriction{
    .code = "P13",
    .slug = "blanket-restriction",
    .element = 8,
    .category = Category::system_design,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(4)(vi)(F)"},
    .summary = "a restriction is one individual's, not the rule of a site",
    .why = "What everybody in one house is said to need is what the house wants.",
    .remedy = "review each plan with its individual, and lift the restriction where it is a rule of the house",
    .needs = "plans with restrictions in settings that somebody controls",
    .level = Level::warning,
    .check_program = check,
    .tally = count,
};

}  // namespace cfcm::rules
