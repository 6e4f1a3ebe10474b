#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "rules/entity.h"

namespace cfcm::rules {
namespace {

using ties::Chain;
using ties::TieKind;
using ties::Vertex;

/// How one party stands at an organization.
struct Seat {
  enum class Kind : std::uint8_t { owner, paid_officer, director, landlord, government } kind = Kind::owner;
  Verdict verdict = Verdict::certain;
  Chain up{};  ///< from the organization to the party
};
using Seats = std::multimap<Vertex, Seat>;

bool may_be_none(const ties::Share& share) { return share.low == Decimal(0) && !share.low_open; }

Chain reversed(const Chain& chain) {
  Chain back;
  for (auto step = chain.rbegin(); step != chain.rend(); ++step) back.push_back({step->tie, !step->forward});
  return back;
}

/// The state or county departments above the organization, by whatever gives power; the walk ends at the first.
void add_governments(const CaseView& view, Vertex organization, Date day, Seats& seats) {
  constexpr std::array power{TieKind::owns, TieKind::parent_of, TieKind::sole_member_of, TieKind::appoints_board_of,
                             TieKind::manages};
  const auto& ties = view.ties();
  std::vector<std::pair<Vertex, Chain>> queue{{organization, {}}};
  std::set<Vertex> seen{organization};
  if (ties.is_government(organization)) seats.emplace(organization, Seat{Seat::Kind::government, Verdict::certain, {}});
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const auto [at, chain] = queue[next];
    if (ties.is_government(at)) continue;
    for (const TieKind kind : power) {
      ties.each(at, kind, [&, at = at, &chain = chain](const ties::Tie& tie) {
        const bool above = tie.to == at && tie.period.holds(day) && !tie.share.none();
        if (!above || !seen.insert(tie.from).second) return;
        Chain longer = chain;
        longer.push_back({tie, false});
        if (ties.is_government(tie.from))
          seats.emplace(tie.from, Seat{Seat::Kind::government, Verdict::certain, longer});
        queue.emplace_back(tie.from, std::move(longer));
      });
    }
  }
}

Seats seats_at(const CaseView& view, Vertex organization, Date day) {
  const auto& ties = view.ties();
  Seats seats;
  for (const auto& [owner, chain] : ties::owners(ties, organization, day)) {
    if (ties.is_government(owner)) continue;
    const bool doubtful = std::ranges::any_of(chain, [](const auto& step) { return may_be_none(step.tie.share); });
    seats.emplace(owner, Seat{Seat::Kind::owner, doubtful ? Verdict::possible : Verdict::certain, reversed(chain)});
  }
  ties.each(organization, TieKind::officer_of, [&](const ties::Tie& tie) {
    if (tie.to != organization || !tie.period.holds(day)) return;
    const bool paid = tie.paid == ties::Known::yes;
    seats.emplace(tie.from,
                  Seat{paid ? Seat::Kind::paid_officer : Seat::Kind::director, Verdict::certain, {{tie, false}}});
  });
  ties.each(organization, TieKind::leases_to, [&](const ties::Tie& tie) {
    if (tie.to == organization && tie.period.holds(day))
      seats.emplace(tie.from, Seat{Seat::Kind::landlord, Verdict::certain, {{tie, false}}});
  });
  add_governments(view, organization, day, seats);
  return seats;
}

/// A landlord, and a department above, count when they are the same on both sides; owners and officers in any mixture.
std::optional<Level> level_of(Seat::Kind a, Seat::Kind b) {
  const auto either = [&](Seat::Kind kind) { return a == kind || b == kind; };
  if (either(Seat::Kind::landlord) || either(Seat::Kind::government))
    return a == b ? std::optional(Level::note) : std::nullopt;
  if (either(Seat::Kind::paid_officer) || a == Seat::Kind::owner) {
    const bool director = either(Seat::Kind::director) && !either(Seat::Kind::paid_officer);
    return director ? Level::warning : Level::error;
  }
  return Level::warning;
}

std::string_view text_of(Seat::Kind kind) {
  switch (kind) {
    case Seat::Kind::owner: return "an owner";
    case Seat::Kind::paid_officer: return "an officer";
    case Seat::Kind::director: return "a director";
    case Seat::Kind::landlord: return "a landlord";
    case Seat::Kind::government: return "a department above them";
  }
  return {};
}

/// The days cut where an office in either organization begins or has ended.
std::vector<Period> by_offices(const CaseView& view, const Act& act, const Part& part, const Period& days) {
  std::set<Date> starts{days.from};
  for (const auto& id : {act.organization, part.id}) {
    const auto organization = view.vertex(id);
    if (!organization) continue;
    view.ties().each(*organization, TieKind::officer_of, [&](const ties::Tie& tie) {
      if (days.holds(tie.period.from)) starts.insert(tie.period.from);
      if (tie.period.to < days.to && days.from <= tie.period.to) starts.insert(tie.period.to.plus_days(1));
    });
  }
  std::vector<Period> pieces;
  for (auto start = starts.begin(); start != starts.end(); ++start) {
    const auto next = std::next(start);
    pieces.push_back({*start, next == starts.end() ? days.to : next->plus_days(-1)});
  }
  return pieces;
}

class Judge {
 public:
  Judge(const CaseView& view, Report& report, const Encounter& met, const Period& days)
      : view_(view), report_(report), met_(met), days_(days) {}

  void run() {
    const Act& act = *met_.act;
    const auto own = view_.vertex(act.organization), provider = view_.vertex(met_.part->id);
    if (!own || !provider || *own == *provider || view_.ties().sort(*provider) != ties::Sort::organization) return;
    const auto control = ties::control(view_.ties(), *own, *provider, days_.from);
    if (control && control->verdict == Verdict::certain) return;
    if (ties::ownership_tie(view_.ties(), *own, *provider, days_.from, false)) return;
    const auto* service = met_.part->line ? met_.part->line->service : nullptr;
    const Cover covered = cover(view_, act.organization, met_.part->id, act.kind, service, days_.from);
    if (covered.state == Cover::State::accepted) return;
    corrective_ = covered.state == Cover::State::corrective;

    const Seats here = seats_at(view_, *own, days_.from), there = seats_at(view_, *provider, days_.from);
    for (const auto& [party, seat] : here) {
      const auto [begin, end] = there.equal_range(party);
      for (auto other = begin; other != end; ++other) {
        if (const auto level = level_of(seat.kind, other->second.kind)) add(party, seat, other->second, *level);
      }
    }
    judge_departments();
  }

 private:
  void add(Vertex party, const Seat& here, const Seat& there, Level level) {
    Chain chain = here.up;
    const Chain down = reversed(there.up);
    chain.insert(chain.end(), down.begin(), down.end());
    Hit found = begin(level);
    found.verdict = std::min({found.verdict, here.verdict, there.verdict});
    found.chain = joined(acts_for(view_, *met_.act), hops(view_, chain));
    found.message += fmt::format("shares {} with {}, which {}: {}",
                                 here.kind == there.kind ? text_of(here.kind) : std::string_view("an owner or officer"),
                                 met_.part->id, gain_text(*met_.part), view_.ties().id(party));
    report_.add(std::move(found));
  }

  /// Two departments of one state, or of one county as far as their addresses tell.
  void judge_departments() {
    const auto& registry = view_.registry();
    const std::string &own = met_.act->organization, &provider = met_.part->id;
    const bool state = registry.is_kind(own, {"state-agency"}) && registry.is_kind(provider, {"state-agency"});
    const bool county = registry.is_kind(own, {"county-agency"}) && registry.is_kind(provider, {"county-agency"});
    if (!state && !county) return;
    const Verdict verdict = std::max(state ? one_place(own, provider, false) : Verdict::excluded,
                                     county ? one_place(own, provider, true) : Verdict::excluded);
    if (verdict == Verdict::excluded) return;
    Hit found = begin(Level::note);
    found.verdict = std::min(found.verdict, verdict);
    found.chain = acts_for(view_, *met_.act);
    found.message += fmt::format("is a department of the same {} as {}, which {}", state ? "state" : "county", provider,
                                 gain_text(*met_.part));
    report_.add(std::move(found));
  }

  std::set<std::string> places(std::string_view organization, bool county) const {
    std::set<std::string> all;
    for (const auto* record : view_.registry().records_of(organization)) {
      for (const auto& address : record->addresses) {
        if (!model::period(address->from, address->to).holds(days_.from)) continue;
        if (county && address->county) all.insert(address->county->text);
        if (!county && address->state) all.insert(std::string(address->state->text));
      }
    }
    return all;
  }

  /// A program has one state: without an address that says otherwise its departments are of that one.
  Verdict one_place(std::string_view a, std::string_view b, bool county) const {
    const auto one = places(a, county), other = places(b, county);
    if (one.empty() || other.empty()) return county ? Verdict::possible : Verdict::certain;
    return std::ranges::any_of(one, [&](const auto& place) { return other.contains(place); }) ? Verdict::certain
                                                                                              : Verdict::excluded;
  }

  Hit begin(Level level) const {
    const Act& act = *met_.act;
    Hit found = hit(view_, met_, days_);
    found.where = view_.where(met_.part->mark);
    found.related = {{view_.where(act.mark), fmt::format("{} {} here", actor_text(act), deed(act.kind))}};
    found.cap = std::min({found.cap, level, corrective_ ? Level::warning : Level::error});
    found.message = fmt::format("{} {}, and {} ", actor_text(act), deed(act.kind), act.organization);
    found.basis =
        "an owner of any share or a paid officer in common; an unpaid director, or one not said to be paid, is a "
        "warning; a landlord, and two departments of one state or county, a note";
    return found;
  }

  const CaseView& view_;
  Report& report_;
  const Encounter& met_;
  const Period& days_;
  bool corrective_ = false;
};

void check(const CaseView& view, Report& report) {
  for (const Act& act : view.acts()) {
    if ((act.kind != ActKind::case_management && act.kind != ActKind::plan) || act.organization.empty()) continue;
    for (const Encounter& met : view.encounters(act, Role::provider)) {
      report.tested(met.days.from);
      for (const Period& piece : view.pieces({act.organization, met.part->id}, met.days)) {
        for (const Period& days : by_offices(view, act, *met.part, piece)) Judge(view, report, met, days).run();
      }
    }
  }
}

}  // namespace

extern const Rule o07_shared_owner_or_officer{
    .code = "O07",
    .slug = "shared-owner-or-officer",
    .element = 8,
    .category = Category::structural,
    .incentives = {Incentive::financial_interest},
    .citations = {"42 CFR 441.301(c)(1)(vi)", "42 CFR 455.104"},
    .summary =
        "the organization that manages a case or writes its plan shares no owner, officer, director or landlord with a "
        "provider in it",
    .why =
        "Whoever sits on both sides gains from what one sends to the other, without either owning a share of the "
        "other.",
    .remedy =
        "end the office or the holding on one side and record its end, assign case management to another organization, "
        "or record the approved safeguard",
    .needs = "a case manager or planner with an organization, and a plan with a provider",
    .check_case = check,
};

}  // namespace cfcm::rules
