#include <fmt/format.h>

#include "rules/program_view.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

/// Of "K > M": the individual of a case is kin of K, and M manages that case.
std::string key_of(std::string_view kin, std::string_view manager) { return fmt::format("{}>{}", kin, manager); }

void tally(const CaseView& view, Tally& notes) {
  const auto individual = view.vertex(view.id());
  if (!individual) return;
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::case_management || act.person.empty()) continue;
    for (const Period& days : view.pieces({view.id()}, act.days)) {
      for (const auto& [vertex, kin] : ties::all_kin(view.ties(), *individual, days.from, view.kin_limits(days.from))) {
        const auto& id = view.ties().id(vertex);
        if (!kin.strict) continue;
        notes.add(key_of(id, act.person), {view.id(), days, {}, act.person, view.where(act.mark)});
      }
    }
  }
}

struct Pair {
  const Tally::Note* one = nullptr;
  const Tally::Note* other = nullptr;
  Period days{};
};

/// The first two notes of both ways that meet.
std::optional<Pair> meeting(const std::vector<Tally::Note>& one, const std::vector<Tally::Note>& other) {
  std::optional<Pair> first;
  for (const auto& a : one) {
    for (const auto& b : other) {
      const Period both = a.days & b.days;
      if (!both.empty() && (!first || both.from < first->days.from)) first = Pair{&a, &b, both};
    }
  }
  return first;
}

Hop manages(const Tally::Note& note) {
  Hop hop;
  hop.from = note.text;
  hop.tie = "manages";
  hop.to = note.case_id;
  hop.path = note.where.path;
  hop.line = note.where.line;
  return hop;
}

void check(const ProgramView& program, Report& report) {
  const CaseView& view = program.view();
  for (const auto& [key, notes] : program.tally().notes()) {
    const std::string kin = key.substr(0, key.find('>')), manager = notes.front().text;
    report.tested(notes.front().days.from);
    const auto pair = kin < manager ? meeting(notes, program.tally().of(key_of(manager, kin))) : std::nullopt;
    if (!pair) continue;
    Hit found;
    found.act = name(ActKind::case_management);
    found.actor = {manager, {}};
    found.party = {kin, "case-manager"};
    found.days = pair->days;
    found.where = pair->one->where;
    found.chain = {manages(*pair->one)};
    if (const auto tie = view.kin(pair->one->case_id, kin, pair->days.from))
      found.chain = joined(std::move(found.chain), hops(view, tie->chain));
    found.related = {{pair->other->where, fmt::format("{} manages the case of {}'s kin here", kin, manager)}};
    found.message = fmt::format("{} manages the case {} of {}'s kin, and {} manages the case {} of {}'s kin", manager,
                                pair->one->case_id, kin, kin, pair->other->case_id, manager);
    found.basis = "kin as in E201, and both assignments on the same days";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e213_reciprocal_pair{
    .code = "E213",
    .slug = "reciprocal-pair",
    .element = 2,
    .category = Category::structural,
    .incentives = {Incentive::convenience, Incentive::financial_interest},
    .citations = {"BIP element 2"},
    .summary = "no two case managers manage the cases of each other's kin at the same time",
    .why = "Each would have the other's relative in hand; what neither may do for their own is done by exchange.",
    .remedy = "assign one of the two cases to somebody else",
    .needs = "a case manager of a case whose individual is kin of somebody in the registry",
    .level = Level::warning,
    .check_program = check,
    .tally = tally,
};

}  // namespace cfcm::rules
