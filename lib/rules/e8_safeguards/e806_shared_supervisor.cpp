#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

using ties::TieKind;

/// A supervisor above somebody, one line up or two, with the hops from the supervised person up.
struct Boss {
  std::string id{};
  unsigned line = 1;
  std::vector<Hop> up{};
};

template <class Found>
void above(const CaseView& view, std::string_view person, Date day, Found found) {
  const auto who = view.vertex(person);
  if (!who) return;
  view.ties().each(*who, TieKind::supervises, [&](const ties::Tie& tie) {
    if (tie.to == *who && tie.period.holds(day)) found(view.ties().id(tie.from), hop(view, {tie, false}));
  });
}

/// Who, by the safeguards in force that name the organization, supervises one of its functions.
void add_named(const CaseView& view, std::string_view organization, std::string_view function, const std::string& whom,
               Date day, std::vector<Boss>& all) {
  for (const auto* safeguard : view.registry().safeguards) {
    const Period days = model::period(safeguard->from, safeguard->to);
    const bool ours = std::ranges::any_of(safeguard->organizations, [&](const auto& named) {
      return view.registry().canonical(named->text) == organization;
    });
    if (!ours || !days.holds(day)) continue;
    for (const auto& entry : safeguard->supervisors) {
      if (!entry->person || !entry->function || entry->function->text != function) continue;
      const std::string boss = view.registry().canonical(entry->person->text);
      if (boss != whom) all.push_back({boss, 1, {written(view, boss, "supervises", whom, entry->person.mark(), days)}});
    }
  }
}

void add_second_line(const CaseView& view, const std::string& whom, Date day, std::vector<Boss>& all) {
  const std::size_t first = all.size();
  for (std::size_t i = 0; i < first; ++i) {
    const Boss below = all[i];
    above(view, below.id, day, [&](const std::string& id, Hop up) {
      if (id != whom) all.push_back({id, 2, joined(below.up, {std::move(up)})});
    });
  }
}

std::vector<Boss> bosses(const CaseView& view, const std::string& person, std::string_view organization,
                         std::string_view function, Date day) {
  std::vector<Boss> all;
  above(view, person, day, [&](const std::string& id, Hop up) { all.push_back({id, 1, {std::move(up)}}); });
  add_named(view, organization, function, person, day, all);
  add_second_line(view, person, day, all);
  return all;
}

/// The organizations to which the person has a tie of this kind on the day.
std::set<std::string> tied_to(const CaseView& view, std::string_view person, TieKind kind, Date day) {
  std::set<std::string> all;
  const auto who = view.vertex(person);
  if (!who) return all;
  view.ties().each(*who, kind, [&](const ties::Tie& tie) {
    if (tie.from == *who && tie.period.holds(day)) all.insert(view.ties().id(tie.to));
  });
  return all;
}

std::set<std::string> jobs(const CaseView& view, std::string_view person, Date day) {
  auto all = tied_to(view, person, TieKind::employed_by, day);
  all.merge(tied_to(view, person, TieKind::contracts_with, day));
  return all;
}

/// The two organizations whose people a supervisor may share.
using Pair = std::set<std::string>;

/// Whether the person holds an office in one of the two, or where they have a job: not on the board of a club.
bool is_officer(const CaseView& view, std::string_view person, const Pair& pair, Date day) {
  const auto works = jobs(view, person, day);
  return std::ranges::any_of(tied_to(view, person, TieKind::officer_of, day),
                             [&](const auto& one) { return pair.contains(one) || works.contains(one); });
}

/// Whether somebody stands above the person at work; a board above the executive does not.
bool is_supervised(const CaseView& view, std::string_view person, const Pair& pair, Date day) {
  const auto below = jobs(view, person, day);
  bool found = false;
  above(view, person, day, [&](const std::string& id, const Hop&) {
    const bool works = std::ranges::any_of(jobs(view, id, day),
                                           [&](const auto& one) { return pair.contains(one) || below.contains(one); });
    found |= works || !is_officer(view, id, pair, day);
  });
  return found;
}

/// Two reporting lines meet at last in the top executive, whom nobody supervises. Of somebody who supervises both
/// directly, is no officer, and of whose own supervisor nothing is on record, it is not known.
Verdict counts(const CaseView& view, const Boss& of_manager, const Boss& of_worker, const Pair& pair, Date day) {
  if (is_supervised(view, of_manager.id, pair, day)) return Verdict::certain;
  const bool direct = of_manager.line == 1 && of_worker.line == 1;
  return direct && !is_officer(view, of_manager.id, pair, day) ? Verdict::possible : Verdict::excluded;
}

void judge(const CaseView& view, Report& report, const Encounter& met, const std::string& organization,
           const Period& days) {
  const Act& act = *met.act;
  for (const Boss& one : bosses(view, act.person, act.organization, "case-management", days.from)) {
    std::vector<Boss> others = bosses(view, met.part->id, organization, "service-provision", days.from);
    for (const Boss& other : others) {
      if (one.id != other.id) continue;
      for (const Period& piece : view.pieces({one.id}, days)) {
        const Verdict verdict = counts(view, one, other, {act.organization, organization}, piece.from);
        if (verdict == Verdict::excluded) continue;
        Hit found = personal_hit(view, met, piece);
        found.where = view.where(met.part->mark);
        found.related = {{view.where(act.mark), fmt::format("{} {} here", actor_text(act), deed(act.kind))}};
        found.verdict = verdict;
        found.chain = one.up;
        found.chain.insert(found.chain.end(), other.up.rbegin(), other.up.rend());
        found.message = fmt::format(
            "{} {}, and {} supervises both them and {}, who {}", actor_text(act), deed(act.kind), one.id, met.part->id,
            met.part->role == Role::worker ? "works in a service of it" : "provides a service in it");
        found.basis =
            "supervisors one line up and two; the top executive, whom nobody supervises, is left out, and no safeguard "
            "makes up for one supervisor of both";
        report.add(std::move(found));
      }
    }
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || act.person.empty()) continue;
    for (const Role role : {Role::worker, Role::provider}) {
      for (const Encounter& met : view.encounters(act, role)) {
        const auto& service = *met.part->line->service;
        // A provider stands for its workers where the line names none.
        if (role == Role::provider && (service.worker || met.part->billing)) continue;
        if (met.part->id == act.person) continue;
        report.tested(met.days.from);
        const std::string organization = service.provider ? view.registry().canonical(service.provider->text) : "";
        for (const Period& days : view.pieces({act.person, met.part->id}, met.days))
          judge(view, report, met, organization, days);
      }
    }
  }
}

}  // namespace

extern const Rule e806_shared_supervisor{
    .code = "E806",
    .slug = "shared-supervisor",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "BIP element 8"},
    .summary =
        "a case manager and the workers in the case have different supervisors, one line up and two, below the top "
        "executive",
    .why =
        "Whoever answers for the service's hours and for the case manager's reports can make the second suit the "
        "first: a firewall ends at a shared desk.",
    .remedy =
        "give the case manager or the workers another supervisor and record it in `employment.supervisor` or in the "
        "safeguard's `supervisors`; if the shared one is the top executive, record the office",
    .needs = "a case manager by name, and a plan with a worker",
    .check_case = check,
};

}  // namespace cfcm::rules
