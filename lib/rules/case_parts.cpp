#include <algorithm>

#include "rules/case_view.h"

/// Who has which part in a case, and when: plans, service lines, support people; and by which policy it is judged.
namespace cfcm::rules {
namespace {

using model::ServiceLine;

Date start_of(const model::Plan& plan) {
  return plan.effective && plan.effective->from ? *plan.effective->from : *plan.written;
}

bool is_representative(const model::Support& support) {
  return std::ranges::any_of(support.roles, [](const auto& role) {
    return role->is_any({"guardian", "conservator", "trustee", "health-care-agent", "power-of-attorney-financial",
                         "representative-payee", "authorized-representative", "parent-of-minor"});
  });
}

bool has_role(const model::Support& support, model::Term<model::support_role_words>::Checked role) {
  return std::ranges::any_of(support.roles, [&](const auto& held) { return *held == role; });
}

/// `days` are sorted.
void collect(const std::vector<Date>& days, const Period& window, std::vector<Date>& starts) {
  for (auto day = std::ranges::lower_bound(days, window.from); day != days.end() && *day <= window.to; ++day)
    starts.push_back(*day);
}

void add_ends(const Period& days, std::vector<Date>& changes) {
  changes.push_back(days.from);
  if (days.to < Date::latest()) changes.push_back(days.to.plus_days(1));
}

}  // namespace

Period CaseView::in_force(const model::Plan& plan) const {
  Period days{start_of(plan), plan.effective && plan.effective->to ? *plan.effective->to : Date::latest()};
  // The next plan is the one with the next start; of two with one start the later written holds.
  const auto after = [](const model::Plan* a, const model::Plan* b) {
    return std::pair(start_of(*a), *a->written) < std::pair(start_of(*b), *b->written);
  };
  const model::Plan* next = nullptr;
  bool passed = false;
  for (const auto* other : plans_) {
    if (other == &plan) {
      passed = true;
      continue;
    }
    const bool equal = !after(&plan, other) && !after(other, &plan);
    if (!after(&plan, other) && !(equal && passed)) continue;
    if (!next || after(other, next)) next = other;
  }
  if (next) days.to = std::min(days.to, start_of(*next).plus_days(-1));
  return cut(days);
}

void CaseView::read_plans() {
  for (const auto* plan : plans_) {
    const Period force = in_force(*plan);
    for (const auto& line : plan->services) {
      const bool ended = line->change && *line->change == "ended";
      const bool management = line->service && registry_->case_management_services.contains(line->service->text);
      if (ended || management || line->natural_support) continue;
      const Period own{line->from ? *line->from : force.from, line->to ? *line->to : force.to};
      lines_.push_back({plan, &*line, own & force});
    }
  }
  for (const auto& line : lines_) add_parts(line);
}

void CaseView::add_parts(const Line& line) {
  const auto add = [&](Role role, const std::string& id, const Mark& mark, bool billing) {
    Part part;
    part.role = role;
    part.id = registry_->canonical(id);
    part.days = line.days;
    part.mark = mark;
    part.billing = billing;
    part.line = &line;
    part.plan = line.plan;
    parts_.push_back(std::move(part));
  };
  const ServiceLine& service = *line.service;
  if (service.provider) add(Role::provider, service.provider->text, service.provider.mark(), false);
  if (service.billed_by && (!service.provider || registry_->canonical(service.billed_by->text) !=
                                                     registry_->canonical(service.provider->text))) {
    add(Role::provider, service.billed_by->text, service.billed_by.mark(), true);
  }
  // A person who provides in their own name does the work, unless the line names who does.
  const bool sole = !service.worker && service.provider && registry_->person(service.provider->text);
  if (!service.worker && !sole) return;
  const auto& id = sole ? service.provider->text : service.worker->text;
  const Mark& mark = sole ? service.provider.mark() : service.worker.mark();
  add(Role::worker, id, mark, false);
  add(Role::caregiver, id, mark, false);
}

void CaseView::read_support() {
  Part individual;
  individual.role = Role::individual;
  individual.id = id_;
  if (lists_.intake) individual.mark = lists_.intake->case_.mark();
  if (!id_.empty()) parts_.push_back(individual);

  for (const auto& [support, period, mark] : lists_.support) {
    Part part;
    part.days = {period.from, std::min(period.to, as_of())};
    part.written = period;
    part.mark = support->person         ? support->person.mark()
                : support->organization ? support->organization.mark()
                : support->name         ? support->name.mark()
                                        : mark;
    part.support = support;
    if (support->person)
      part.id = registry_->canonical(support->person->text);
    else if (support->organization)
      part.id = registry_->canonical(support->organization->text);
    if (support->name) part.named = support->name->text;
    const auto add = [&](Role role) {
      part.role = role;
      parts_.push_back(part);
    };
    if (has_role(*support, "paid-caregiver")) add(Role::caregiver);
    if (is_representative(*support)) add(Role::representative);
    if (has_role(*support, "financially-responsible")) add(Role::responsible);
    if (has_role(*support, "employer-of-record")) add(Role::employer);
  }
}

std::vector<Encounter> CaseView::encounters(const Act& act, Role role) const {
  std::vector<Encounter> met;
  for (const Part& part : parts_) {
    if (part.role != role) continue;
    Period days = part.days & act.days;
    // A plan is judged on its day against everybody it names, whenever their line begins.
    if ((act.kind == ActKind::plan || act.kind == ActKind::approval) && part.plan)
      days = part.plan == act.plan ? act.days : Period{act.days.from, act.days.from.plus_days(-1)};
    if (!days.empty()) met.push_back({&act, &part, days});
  }
  return met;
}

std::set<std::string, std::less<>> CaseView::funding(Date day) const {
  std::set<std::string, std::less<>> sources;
  for (const auto& [funding, days, mark] : lists_.funding) {
    if (days.holds(day) && funding->source) sources.insert(std::string(funding->source->text));
  }
  return sources;
}

std::set<std::string, std::less<>> CaseView::programs(Date day) const {
  std::set<std::string, std::less<>> names;
  for (const auto& [funding, days, mark] : lists_.funding) {
    if (days.holds(day) && funding->program) names.insert(funding->program->text);
  }
  return names;
}

bool CaseView::capitated(Date day) const {
  return std::ranges::any_of(lists_.funding, [&](const auto& dated) {
    return dated.days.holds(day) && dated.entry->method && *dated.entry->method == "capitated";
  });
}

std::set<std::string, std::less<>> CaseView::counties(Date day) const {
  std::set<std::string, std::less<>> names;
  for (const auto& [address, days, mark] : lists_.addresses) {
    if (days.holds(day) && address->county) names.insert(address->county->text);
  }
  return names;
}

Policy::Applying CaseView::applying(Date day) const { return registry_->policy.applying(funding(day), programs(day)); }

ties::KinLimits CaseView::kin_limits(Date day) const {
  const auto packs = applying(day);
  const Policy& policy = registry_->policy;
  const auto degree = [&](const char* setting) { return static_cast<unsigned>(policy.number(setting, packs)); };
  return {degree("kinship_degree.blood"), degree("kinship_degree.affinity"), degree("kinship_degree.blood_warning"),
          policy.truth("affinity_survives_divorce", packs)};
}

std::optional<ties::Kin> CaseView::kin(std::string_view a, std::string_view b, Date day) const {
  const auto from = vertex(a), to = vertex(b);
  if (!from || !to || *from == *to) return std::nullopt;
  const auto [known, fresh] = kin_.try_emplace(std::pair(*from, day));
  if (fresh) {
    for (auto& [other, kin] : ties::all_kin(ties_, *from, day, kin_limits(day)))
      known->second.emplace(other, std::move(kin));
  }
  const auto found = known->second.find(*to);
  return found == known->second.end() ? std::nullopt : std::optional(found->second);
}

const CaseView::Family& CaseView::family(std::string_view person, Date day) const {
  static const Family none;
  const auto who = vertex(person);
  if (!who) return none;
  const auto [known, fresh] = family_.try_emplace(std::pair(*who, day));
  if (fresh) known->second = ties::immediate_family(ties_, *who, day);
  return known->second;
}

void CaseView::find_changes() {
  for (const auto& [funding, days, mark] : lists_.funding) add_ends(days, changes_);
  for (const auto& [address, days, mark] : lists_.addresses) add_ends(days, changes_);
  for (const auto* safeguard : registry_->safeguards) {
    const bool ours = std::ranges::any_of(safeguard->organizations, [&](const auto& organization) {
      const auto id = registry_->canonical(organization->text);
      return std::ranges::any_of(parts_, [&](const Part& part) { return part.id == id; }) ||
             std::ranges::any_of(acts_, [&](const Act& act) { return act.organization == id; });
    });
    if (ours || !safeguard->persons.empty()) add_ends(model::period(safeguard->from, safeguard->to), changes_);
  }
  std::ranges::sort(changes_);
  changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
}

std::vector<Period> CaseView::pieces(std::initializer_list<std::string_view> roots, const Period& window) const {
  std::vector<Date> starts{window.from};
  if (window.to > window.from) {
    collect(changes_, window, starts);
    for (const auto root : roots) {
      if (const auto found = vertex(root))
        collect(registry_->change_days->of(registry_->graph, *found), window, starts);
    }
  }
  std::ranges::sort(starts);
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());

  std::vector<Period> pieces;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    pieces.push_back({starts[i], i + 1 < starts.size() ? starts[i + 1].plus_days(-1) : window.to});
  }
  return pieces;
}

}  // namespace cfcm::rules
