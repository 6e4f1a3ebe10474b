#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  for (const auto* engagement : view.all<model::Engagement>()) {
    if (!engagement->date || *engagement->date > view.as_of()) continue;
    const Date day = *engagement->date;
    for (const auto& group : engagement->participants) {
      if (!group->group || !group->group->is_any({"beneficiaries", "family"}) || !group->person) continue;
      report.tested(day);
      const std::string person = view.registry().canonical(group->person->text);
      const auto vertex = view.view().vertex(person);
      if (!vertex) continue;
      view.view().ties().each(*vertex, [&](const ties::Tie& tie) {
        const bool job = tie.kind == ties::TieKind::employed_by || tie.kind == ties::TieKind::contracts_with;
        if (!job || tie.from != *vertex || !tie.period.holds(day)) return;
        const std::string employer(view.view().ties().id(tie.to));
        if (!view.registry().is_kind(employer, {"provider", "managed-care-organization"})) return;
        Hit found;
        found.days = Period{day, day};
        found.actor.person = person;
        found.party = {employer, "provider"};
        found.where = view.where(group->person.mark());
        found.chain = {hop(view.view(), ties::Step{tie, true})};
        found.message = fmt::format("{} speaks for {} and works for {}", person, group->group->text, employer);
        report.add(std::move(found));
      });
    }
  }
}

}  // namespace

extern const Rule e905_delegate_works_for_provider{
    .code = "E905",
    .slug = "delegate-works-for-provider",
    .element = 9,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"BIP element 9"},
    .summary = "who speaks for beneficiaries or family is not employed by a provider or a managed-care organization",
    .why = "A delegate whose wage depends on a provider cannot speak freely for those whom it serves.",
    .remedy = "let beneficiaries and families choose their own delegates, and record who pays them",
    .needs = "an engagement whose group of beneficiaries or family names a `person`",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
