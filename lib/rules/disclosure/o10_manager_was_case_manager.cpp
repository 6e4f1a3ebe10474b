#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

using ties::TieKind;

/// General and business managers, administrators and directors run a provider's day (42 CFR 455.101).
bool runs_by_title(const model::Employment& job) {
  const std::string title = job.title ? fold_case(job.title->text) : "";
  const auto says = [&](std::string_view word) { return title.find(word) != std::string::npos; };
  return title == "manager" || says("general manager") || says("business manager") || says("administrator") ||
         says("director");
}

/// The days on which the person runs the provider, each with the hop of it.
struct Post {
  Period days{};
  Hop hop{};
};

std::vector<Post> posts(const CaseView& view, const std::string& person, const std::string& provider) {
  std::vector<Post> all;
  const auto who = view.vertex(person), where = view.vertex(provider);
  if (!who || !where) return all;
  view.ties().each(*who, TieKind::officer_of, [&](const ties::Tie& tie) {
    if (tie.from == *who && tie.to == *where) all.push_back({tie.period, hop(view, {tie, true})});
  });
  for (const auto* record : view.registry().records_of_person(person)) {
    for (const auto& job : record->employment) {
      if (!job->organization || view.registry().canonical(job->organization->text) != provider || !runs_by_title(*job))
        continue;
      const Period days = model::period(job->from, job->to);
      const bool contract = job->basis && *job->basis == "contractor";
      all.push_back({days, written(view, person, contract ? "contracts-with" : "employed-by", provider,
                                   job->organization.mark(), days)});
    }
  }
  return all;
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || act.person.empty()) continue;
    const auto clock = view.registry().policy.clock("revolving-door", view.applying(act.days.to));
    const Period after{act.days.to.plus_days(1), stats::due(clock, act.days.to)};
    for (const Part& part : view.parts()) {
      if (part.role != Role::provider || part.billing || (part.days & after).empty()) continue;
      report.tested(act.days.to);
      for (const Post& post : posts(view, act.person, part.id)) {
        const Period days = part.days & after & post.days & Period{Date::earliest(), view.as_of()};
        if (days.empty()) continue;
        Hit found;
        found.act = name(act.kind);
        found.actor = {act.person, act.choices.size() > 1 ? "" : act.organization};
        found.party = {part.id, std::string(name(Role::provider))};
        found.verdict = Verdict::possible;
        found.days = days;
        found.where = view.where(part.mark);
        found.related = {{view.where(act.mark), fmt::format("{} managed the case here", actor_text(act))}};
        found.chain = {post.hop};
        found.message = fmt::format("{} managed the case until {} and now runs {}, which {}", act.person,
                                    act.days.to.text(), part.id, gain_text(part));
        found.basis =
            fmt::format("an officer, director, administrator or manager within {}; a lead", stats::text(clock));
        report.add(std::move(found));
      }
    }
  }
}

}  // namespace

extern const Rule o10_manager_was_case_manager{
    .code = "O10",
    .slug = "manager-was-case-manager",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 420.206", "42 CFR 455.101"},
    .summary = "nobody who runs a provider managed the case of an individual it serves in the three years before",
    .why = "A post to come can be a reward for clients who were sent: seldom, and worth a look when many follow.",
    .remedy = "look at when the provider came into the plan and who chose it, and record the choice",
    .needs = "a former case manager by name, and a provider that serves the case afterwards",
    .level = Level::note,
    .check_case = check,
};

}  // namespace cfcm::rules
