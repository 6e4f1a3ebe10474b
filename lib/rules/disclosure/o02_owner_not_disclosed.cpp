#include <fmt/format.h>

#include "rules/disclosing.h"

namespace cfcm::rules {
namespace {

void check(const ProgramView& view, Report& report) {
  each_organization(view, [&](const std::string& id, ties::Vertex organization) {
    const auto all = disclosures(view.registry(), id, view.as_of());
    if (all.empty() || all.back()->parties.empty()) return;
    const model::Disclosure& latest = *all.back();
    const Date day = *latest.made;
    const Decimal least = view.registry().policy.decimal("disclosure_percent", view.view().applying(day));
    for (const ties::Vertex holder : holders(view.view().ties(), organization, day)) {
      const auto holding = ties::holding(view.view().ties(), holder, organization, day, ties::Counting::with_debt);
      const Verdict verdict = is_reportable(view, holding, day);
      const std::string& party = view.view().ties().id(holder);
      report.tested(day);
      if (verdict == Verdict::excluded || names(view.registry(), latest, party)) continue;
      Hit found;
      found.actor.organization = id;
      found.party = {party, "owner"};
      found.verdict = verdict;
      found.days = Period{day, day};
      found.chain = hops_back(view.view(), holding->chain);
      found.share = shown(holding->share);
      found.where = view.where(latest.made.mark());
      found.message =
          fmt::format("the disclosure that {} made on {} does not name {}, who {} {} % or more of it", id, day.text(),
                      party, verdict == Verdict::certain ? "held" : "may have held", least.text());
      found.basis =
          "direct and indirect shares are multiplied along each chain and added over the chains, with debt that the "
          "assets secure; exactly, without rounding up";
      report.add(std::move(found));
    }
  });
}

}  // namespace

extern const Rule o02_owner_not_disclosed{
    .code = "O02",
    .slug = "owner-not-disclosed",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 455.104(b)(1)", "42 CFR 455.101", "42 CFR 455.102"},
    .summary = "the latest disclosure of an organization names everybody who held 5 % or more of it that day",
    .why =
        "Conflicts are found among the names that were disclosed. An owner left out, or hidden behind two companies, "
        "is one that nobody looks for.",
    .remedy = "make a new disclosure that names the owner and record it in `disclosures`, or correct `owners`",
    .needs = "an organization with owners and a disclosure with its `parties`",
    .check_program = check,
};

}  // namespace cfcm::rules
