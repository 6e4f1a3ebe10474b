#include <algorithm>

#include <fmt/format.h>

#include "rules/disclosing.h"

namespace cfcm::rules {
namespace {

using ties::Share;
using ties::Tie;
using ties::TieKind;
using ties::Vertex;

/// Shares added without a limit: owners who come to 120 % are what the rule looks for.
Share added(const Share& a, const Share& b) {
  return {a.low + b.low, a.high + b.high, a.low_open || b.low_open, a.high_open || b.high_open};
}

bool exceeds(const Share& a, const Share& b) {
  return a.low > b.high || (a.low == b.high && (a.low_open || b.high_open));
}

const Share whole = Share::exactly(100);
const Share nothing = Share::exactly(0);

void judge_sum(const ProgramView& view, Report& report, const std::string& id, Vertex organization) {
  std::vector<Tie> owners;
  view.view().ties().each(organization, TieKind::owns, [&](const Tie& tie) {
    if (tie.to == organization && tie.period.from <= view.as_of()) owners.push_back(tie);
  });
  for (const Tie& newest : owners) {
    const Date day = newest.period.from;
    report.tested(day == Date::earliest() ? view.as_of() : day);
    Share sum = nothing;
    for (const Tie& tie : owners) {
      if (tie.period.holds(day)) sum = added(sum, tie.share);
    }
    if (!exceeds(sum, whole)) continue;
    Hit found;
    found.actor.organization = id;
    found.days = Period{day, day};
    found.judged_on = view.as_of();
    found.where = view.where(newest.mark);
    found.message = fmt::format("the direct owners of {} on record hold more than 100 % together", id);
    found.share = Finding::Share{sum.exact() ? sum.low.text() : "", sum.exact() ? "" : sum.low.text(), ""};
    found.basis = "shares on one day, added exactly; of a band its lower end; mortgages do not count";
    report.add(std::move(found));
  }
}

/// What one side writes of a party's share, entry by entry.
struct Written {
  Period days{};
  Share share{};
  Mark mark{};
};

Share share_of(const model::Field<model::Percent>& percent) {
  if (!percent) return Share::unknown();
  if (percent->exact) return Share::exactly(*percent->exact);
  Share share = Share::unknown();
  if (percent->above) share.low = *percent->above;
  if (percent->at_least) share = {*percent->at_least, share.high, false, false};
  if (percent->at_most) share.high = *percent->at_most;
  if (percent->below) share.high = *percent->below;
  share.high_open = percent->below && !percent->at_most;
  return share;
}

Share on(const std::vector<Written>& entries, Date day) {
  Share sum = nothing;
  for (const Written& entry : entries) {
    if (entry.days.holds(day)) sum = added(sum, entry.share);
  }
  return sum;
}

void judge_declared(const ProgramView& view, Report& report, const std::string& id) {
  const Registry& registry = view.registry();
  std::map<std::string, std::vector<Written>> listed;
  for (const auto* record : registry.records_of(id)) {
    for (const auto& owner : record->owners) {
      if (owner->party && !(owner->kind && *owner->kind == "mortgage"))
        listed[registry.canonical(owner->party->text)].push_back(
            {model::period(owner->from, owner->to), share_of(owner->percent), owner.mark()});
    }
  }
  for (const auto& [party, entries] : listed) {
    std::vector<Written> declared;
    const auto take = [&](const auto* record) {
      for (const auto& interest : record->interests) {
        const bool here = interest->kind && *interest->kind == "ownership" && interest->organization &&
                          registry.canonical(interest->organization->text) == id;
        if (here)
          declared.push_back(
              {model::period(interest->from, interest->to), share_of(interest->percent), interest.mark()});
      }
    };
    for (const auto* record : registry.records_of_person(party)) take(record);
    for (const auto* record : registry.records_of(party)) take(record);
    for (const Written& own : declared) {
      for (const Written& entry : entries) {
        const Period both = own.days & entry.days;
        if (both.empty() || both.from > view.as_of()) continue;
        report.tested(both.from == Date::earliest() ? view.as_of() : both.from);
        if (!exceeds(on(declared, both.from), on(entries, both.from))) continue;
        Hit found;
        found.actor.organization = id;
        found.party = {party, "owner"};
        found.days = Period{both.from, both.from};
        found.judged_on = view.as_of();
        found.where = view.where(entry.mark);
        found.related = {{view.where(own.mark), fmt::format("what {} declares", party)}};
        found.message = fmt::format("the owners of {} give {} a smaller share than {} declares", id, party, party);
        found.basis = "`owners` of the organization and `interests` of the owner, on one day";
        report.add(std::move(found));
      }
    }
  }
}

void check(const ProgramView& view, Report& report) {
  each_organization(view, [&](const std::string& id, Vertex vertex) {
    judge_sum(view, report, id, vertex);
    judge_declared(view, report, id);
  });
}

}  // namespace

extern const Rule o01_owners_do_not_add_up{
    .code = "O01",
    .slug = "owners-do-not-add-up",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 455.102", "42 CFR 455.104(b)"},
    .summary =
        "the direct owners of an organization come to no more than 100 %, and to no less than they themselves declare",
    .why =
        "Every test of ownership multiplies these numbers: one of them is wrong, and a share that is too small may "
        "hide a conflict.",
    .remedy = "correct the percent or the dates in `owners` or `interests`",
    .needs = "an organization with owners",
    .level = Level::warning,
    .check_program = check,
};

}  // namespace cfcm::rules
