#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

using ties::TieKind;
using ties::Vertex;

constexpr std::array power{TieKind::owns, TieKind::appoints_board_of, TieKind::parent_of, TieKind::sole_member_of,
                           TieKind::manages};
constexpr std::array work{TieKind::officer_of, TieKind::employed_by, TieKind::contracts_with};

/// An organization that once controlled the agency and no longer does.
struct FormerParent {
  Vertex vertex = 0;
  Mark mark{};  ///< of the tie that ended
};

std::vector<FormerParent> former_parents(const CaseView& view, Vertex own, Date day) {
  std::vector<FormerParent> found;
  for (const TieKind kind : power) {
    view.ties().each(own, kind, [&](const ties::Tie& tie) {
      if (tie.to != own || tie.period.to >= day || view.ties().sort(tie.from) != ties::Sort::organization) return;
      const auto then = ties::control(view.ties(), own, tie.from, tie.period.to);
      const bool was = then && then->way == ties::Control::Way::controlled && then->verdict == Verdict::certain;
      if (was && !ties::control(view.ties(), own, tie.from, day)) found.push_back({tie.from, tie.mark});
    });
  }
  return found;
}

/// What the agency and its former parent still share, each with the days of it.
struct Shared {
  ties::Chain chain{};  ///< from the agency to the parent
  Period days{};
  std::string_view what{};
};

std::vector<Shared> shared(const CaseView& view, Vertex own, Vertex parent) {
  std::vector<Shared> all;
  const auto direct = [&](TieKind kind, std::string_view what, std::string_view detail = {}) {
    view.ties().each(own, kind, [&](const ties::Tie& tie) {
      const bool out = tie.from == own;
      if ((out ? tie.to : tie.from) != parent || (!detail.empty() && tie.detail != detail)) return;
      all.push_back({{{tie, out}}, tie.period, what});
    });
  };
  direct(TieKind::lends_to, "a loan");
  direct(TieKind::leases_to, "a lease");
  direct(TieKind::affiliated_with, "staff", "shared-employees");
  for (const TieKind here : work) {
    view.ties().each(own, here, [&](const ties::Tie& first) {
      if (first.to != own) return;
      for (const TieKind there : work) {
        view.ties().each(first.from, there, [&](const ties::Tie& second) {
          if (second.from != first.from || second.to != parent) return;
          const bool office = here == TieKind::officer_of && there == TieKind::officer_of;
          all.push_back(
              {{{first, false}, {second, true}}, first.period & second.period, office ? "an officer" : "staff"});
        });
      }
    });
  }
  return all;
}

void judge(const CaseView& view, Report& report, const Encounter& met, const Period& days) {
  const Act& act = *met.act;
  const auto own = view.vertex(act.organization), provider = view.vertex(met.part->id);
  if (!own || !provider || *own == *provider) return;
  const auto parents = former_parents(view, *own, days.from);
  if (parents.empty()) return;
  const auto* service = met.part->line ? met.part->line->service : nullptr;
  const Cover covered = cover(view, act.organization, met.part->id, act.kind, service, days.from);
  for (const FormerParent& parent : parents) {
    ties::Chain down;
    if (parent.vertex != *provider) {
      const auto over = ties::control(view.ties(), parent.vertex, *provider, days.from);
      if (!over || over->verdict != Verdict::certain) continue;
      down = over->chain;
    }
    report.tested(days.from);
    if (covered.state == Cover::State::accepted) continue;
    for (const Shared& still : shared(view, *own, parent.vertex)) {
      const Period both = days & still.days;
      if (both.empty()) continue;
      const std::string& id = view.ties().id(parent.vertex);
      ties::Chain chain = still.chain;
      chain.insert(chain.end(), down.begin(), down.end());
      Hit found = hit(view, met, both);
      found.where = view.where(met.part->mark);
      found.related = {{view.where(act.mark), fmt::format("{} {} here", actor_text(act), deed(act.kind))},
                       {view.where(parent.mark), fmt::format("{} controlled {} by this", id, act.organization)}};
      if (covered.state == Cover::State::corrective) found.cap = std::min(found.cap, Level::warning);
      found.chain = joined(acts_for(view, act), hops(view, chain));
      found.message = fmt::format("{} {}, and {} still shares {} with {}, which controlled it before and {} {}",
                                  actor_text(act), deed(act.kind), act.organization, still.what, id,
                                  down.empty() ? "itself" : "is under one control with",
                                  down.empty() ? gain_text(*met.part) : met.part->id);
      found.basis = "control has ended on paper; a loan, a lease, an officer or staff in common has not";
      report.add(std::move(found));
    }
  }
}

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if ((act.kind != ActKind::case_management && act.kind != ActKind::plan) || act.organization.empty()) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      for (const Period& days : view.pieces({act.organization, met.part->id}, met.days)) judge(view, report, met, days);
    }
  }
}

}  // namespace

extern const Rule e817_divested_in_name{
    .code = "E817",
    .slug = "divested-in-name",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "BIP element 8"},
    .summary =
        "an agency that was parted from a provider shares no loan, lease, officer or staff with its former parent",
    .why =
        "Agencies are spun off to end a conflict, and keep the building, the mortgage and the people: the purse is "
        "still one, with two names on it.",
    .remedy =
        "end what is still shared or record its end, assign case management to another organization, or record the "
        "approved safeguard",
    .needs =
        "a case-management organization that a provider in the case, or an organization under one control with it, "
        "controlled before",
    .check_case = check,
};

}  // namespace cfcm::rules
