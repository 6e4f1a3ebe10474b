#include "rules/report.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include <fmt/format.h>

namespace cfcm::rules {
namespace {

std::string path_of(const CaseView& view, const Mark& mark) {
  const auto& paths = view.registry().paths;
  return mark.file < paths.size() ? paths[mark.file] : std::string();
}

std::string percent_text(const ties::Share& share) {
  if (share.exact()) return share.low.text();
  if (share.low == Decimal(0) && share.low_open && share.high == Decimal(100)) return {};
  return fmt::format("{} to {}", share.low.text(), share.high.text());
}

std::optional<Date> known(Date day) {
  return day == Date::earliest() || day == Date::latest() ? std::nullopt : std::optional(day);
}

std::string ids_of(const std::vector<Hop>& chain) {
  std::string ids;
  for (const Hop& hop : chain) ids += hop.from + ' ' + hop.tie + ' ' + hop.to + '\n';
  return ids;
}

bool shorter(const std::vector<Hop>& a, const std::vector<Hop>& b) {
  const auto key = [](const std::vector<Hop>& chain) {
    const auto kin = std::ranges::count_if(chain, [](const Hop& hop) { return hop.tie == "related-to"; });
    return std::tuple(chain.size(), kin, ids_of(chain));
  };
  return key(a) < key(b);
}

/// The stronger of two facts gives the finding its text: level, then verdict, then the shorter chain.
bool stronger(const Finding& a, const Finding& b) {
  if (a.level != b.level) return a.level > b.level;
  if (a.verdict != b.verdict) return a.verdict > b.verdict;
  if (a.chain.empty() != b.chain.empty()) return !a.chain.empty();
  if (ids_of(a.chain) != ids_of(b.chain)) return shorter(a.chain, b.chain);
  return a.date < b.date;
}

std::string place(const Where& where) { return where.path + '#' + where.pointer; }

}  // namespace

void Report::add(Hit hit) {
  assert(hit.variant.empty() || std::ranges::find(rule_->variants, hit.variant) != rule_->variants.end());
  const Date day = hit.judged_on.value_or(hit.days ? hit.days->from : view_->as_of());
  const auto binding = view_->registry().policy.binding(*rule_, hit.variant, view_->applying(day), view_->as_of());
  if (!binding) return;

  Finding finding;
  finding.rule = rule_->code;
  finding.level = std::min(binding->level, hit.cap);
  finding.citations = binding->citations;
  finding.verdict = hit.verdict;
  finding.where = std::move(hit.where);
  finding.message = std::move(hit.message);
  finding.remedy = rule_->remedy;
  finding.case_id = view_->id();
  finding.act = std::move(hit.act);
  finding.actor = std::move(hit.actor);
  finding.party = std::move(hit.party);
  finding.chain = std::move(hit.chain);
  finding.basis = std::move(hit.basis);
  finding.share = std::move(hit.share);
  finding.related = std::move(hit.related);
  if (hit.days) {
    finding.date = known(hit.days->from);
    finding.through = known(hit.days->to);
  }

  finding.facts.push_back(place(finding.where));
  for (const auto& related : finding.related) finding.facts.push_back(place(related.where));
  const std::string chain = ids_of(finding.chain);
  const auto same = std::ranges::find_if(joined_, [&](const Joined& known) {
    return known.finding.actor == finding.actor && known.finding.party.id == finding.party.id &&
           known.apart == hit.apart;
  });
  if (same == joined_.end()) {
    joined_.push_back({std::move(finding), {chain}, std::move(hit.apart)});
    return;
  }
  Finding& kept = same->finding;
  same->chains.insert(chain);
  const auto first = std::min(kept.date, finding.date);
  const auto last = std::max(kept.through, finding.through);
  auto facts = std::move(kept.facts);
  std::ranges::move(finding.facts, std::back_inserter(facts));
  if (stronger(finding, kept)) std::swap(kept, finding);
  kept.date = first;
  kept.through = last;
  kept.facts = std::move(facts);
}

void Evidence::add(std::optional<Date> day) {
  ++count;
  if (!day || !known(*day)) return;
  first = first ? std::min(*first, *day) : *day;
  last = last ? std::max(*last, *day) : *day;
}

void Evidence::merge(const Evidence& other) {
  count += other.count;
  if (other.first) first = first ? std::min(*first, *other.first) : *other.first;
  if (other.last) last = last ? std::max(*last, *other.last) : *other.last;
}

Hit gap(Where where, std::string message, std::optional<Date> day) {
  Hit hit;
  hit.apart = place(where);
  hit.where = std::move(where);
  hit.message = std::move(message);
  if (day) hit.days = Period{*day, *day};
  return hit;
}

Findings Report::take() {
  Findings findings;
  for (Joined& joined : joined_) {
    Finding& finding = joined.finding;
    if (finding.through == finding.date) finding.through.reset();
    if (joined.chains.size() > 1) {
      const auto more = joined.chains.size() - 1;
      finding.message += fmt::format(" (and by {} further chain{})", more, more == 1 ? "" : "s");
    }
    findings.push_back(std::move(finding));
  }
  joined_.clear();
  return findings;
}

Hop hop(const CaseView& view, const ties::Step& step) {
  const ties::Tie& tie = step.tie;
  Hop hop;
  hop.from = view.ties().id(tie.from);
  hop.to = view.ties().id(tie.to);
  hop.tie = ties::name(tie.kind);
  if (tie.kind == ties::TieKind::related_to)
    hop.detail = ties::name(tie.relation);
  else
    hop.detail = tie.detail;
  if (tie.kind == ties::TieKind::owns || tie.kind == ties::TieKind::invests_in ||
      tie.kind == ties::TieKind::holds_debt_of || tie.kind == ties::TieKind::appoints_board_of) {
    hop.percent = percent_text(tie.share);
  }
  hop.since = known(tie.period.from);
  hop.until = known(tie.period.to);
  hop.path = path_of(view, tie.mark);
  hop.line = tie.mark.line;
  return hop;
}

std::vector<Hop> hops(const CaseView& view, const ties::Chain& chain) {
  std::vector<Hop> all;
  for (const auto& step : chain) all.push_back(hop(view, step));
  return all;
}

Hop written(const CaseView& view, std::string from, std::string tie, std::string to, const Mark& mark,
            const Period& days) {
  Hop hop;
  hop.from = std::move(from);
  hop.tie = std::move(tie);
  hop.to = std::move(to);
  hop.since = known(days.from);
  hop.until = known(days.to);
  hop.path = path_of(view, mark);
  hop.line = mark.line;
  return hop;
}

std::vector<Hop> acts_for(const CaseView& view, const Act& act) {
  if (act.organization.empty()) return {};
  const std::string& from = act.person.empty() ? act.organization : act.person;
  const bool period = act.kind == ActKind::case_management || act.kind == ActKind::monitoring;
  return {written(view, from, "acts-for", act.organization, act.mark,
                  period ? Period{act.days.from, Date::latest()} : Period{})};
}

std::vector<Hop> joined(std::vector<Hop> first, const std::vector<Hop>& rest) {
  // An organization that acts by itself begins its chain with its own ties.
  if (first.size() == 1 && first.front().from == first.front().to && !rest.empty()) return rest;
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

std::string actor_text(const Act& act) {
  if (act.person.empty()) return act.organization;
  return act.organization.empty() ? act.person : fmt::format("{} of {}", act.person, act.organization);
}

std::string_view deed(ActKind kind) {
  switch (kind) {
    case ActKind::decision: return "determined eligibility";
    case ActKind::assessment: return "assessed the individual";
    case ActKind::plan: return "wrote the plan";
    case ActKind::case_management: return "manages the case";
    case ActKind::monitoring: return "monitors the plan";
    case ActKind::approval: return "approved the plan";
  }
  return {};
}

std::string and_organization(const Act& act) {
  return act.person.empty() ? std::string(" and") : fmt::format(", and {}", act.organization);
}

std::string_view gain_text(const Part& part) {
  return part.billing ? "bills for a service in the case" : "provides a service in the case";
}

std::string kin_text(const ties::Kin& kin, std::string_view whom) {
  switch (kin.by) {
    case ties::Kin::By::blood:
      return fmt::format("kin of {} (by blood, step or adoption; degree {})", whom, kin.degree);
    case ties::Kin::By::affinity:
      return kin.degree == 0 ? fmt::format("the spouse of {}", whom)
                             : fmt::format("kin of {} (by marriage; degree {})", whom, kin.degree);
    case ties::Kin::By::former_spouse: return fmt::format("a former spouse of {}", whom);
  }
  return {};
}

std::string kin_basis(const CaseView& view, Date day) {
  const auto limits = view.kin_limits(day);
  return fmt::format(
      "kin by blood, step or adoption up to degree {}, or by one marriage up to degree {}; a warning for degree {} by "
      "blood "
      "and for a former spouse",
      limits.blood, limits.affinity, limits.blood_warning);
}

std::string_view part_text(Role role) {
  switch (role) {
    case Role::individual: return "the individual";
    case Role::provider: return "a provider";
    case Role::worker: return "the worker";
    case Role::caregiver: return "a paid caregiver";
    case Role::representative: return "a representative";
    case Role::responsible: return "financially responsible";
    case Role::employer: return "the employer of record";
  }
  return {};
}

std::string days_text(const Period& days) {
  if (days.from == days.to) return "on " + days.from.text();
  return fmt::format("from {} to {}", days.from.text(), days.to.text());
}

Hit hit(const CaseView& view, const Encounter& met, const Period& days) {
  Hit hit;
  hit.act = name(met.act->kind);
  hit.actor = {met.act->person, met.act->organization};
  hit.party = {met.part->id, std::string(name(met.part->role))};
  hit.days = days;
  hit.verdict = met.act->verdict;
  hit.cap = met.part->billing ? Level::note : Level::error;
  hit.where = view.where(met.act->mark);
  hit.related = {
      {view.where(met.part->mark), met.part->id.empty() || met.part->role == Role::individual
                                       ? std::string("the individual")
                                       : fmt::format("{} is {} here", met.part->id, part_text(met.part->role))}};
  return hit;
}

Hit personal_hit(const CaseView& view, const Encounter& met, const Period& days) {
  Hit result = hit(view, met, days);
  if (met.act->choices.size() > 1) result.actor.organization.clear();
  result.verdict = Verdict::certain;
  return result;
}

}  // namespace cfcm::rules
