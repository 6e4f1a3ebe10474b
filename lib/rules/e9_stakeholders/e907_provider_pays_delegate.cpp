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
      if (!group->group || !group->group->is_any({"beneficiaries", "family", "advocates"}) || !group->paid_by) continue;
      report.tested(day);
      const std::string payer = view.registry().canonical(group->paid_by->text);
      if (!view.registry().is_kind(payer, {"provider"})) continue;
      Hit found = gap(view.where(group->paid_by.mark()),
                      fmt::format("{}, a provider, pays a delegate of {}", payer, group->group->text), day);
      found.party = {payer, "provider"};
      report.add(std::move(found));
    }
  }
}

}  // namespace

extern const Rule e907_provider_pays_delegate{
    .code = "E907",
    .slug = "provider-pays-delegate",
    .element = 9,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"BIP element 9"},
    .summary = "no provider pays the stipend or travel of a delegate of beneficiaries, family or advocates",
    .why = "Who pays the fare is listened to.",
    .remedy = "pay delegates from the program or the State, and record that in `paid_by`",
    .needs = "an engagement whose groups say who paid (`paid_by`)",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
