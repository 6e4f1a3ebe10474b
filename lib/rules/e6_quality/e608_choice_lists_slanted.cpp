#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/oversight_ties.h"
#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

bool holds_text(const model::List<model::Text>& list, const std::set<std::string, std::less<>>& words) {
  return std::ranges::any_of(list, [&](const auto& entry) { return words.contains(entry->text); });
}

/// Offers the service on that day in one of the counties, and is not said to take nobody.
bool is_qualified(const CaseView& view, const model::Organization& organization, const std::string& service,
                  const std::set<std::string, std::less<>>& counties, Date day) {
  return std::ranges::any_of(organization.services, [&](const auto& offered) {
    const bool accepts = !offered->accepting || *offered->accepting;
    const bool here = offered->counties.empty() || holds_text(offered->counties, counties);
    const auto programs = view.programs(day);
    const bool in_program = offered->programs.empty() || programs.empty() || holds_text(offered->programs, programs);
    return offered->service && offered->service->text == service && accepts && here && in_program &&
           model::period(offered->from, offered->to).holds(day);
  });
}

/// One list of providers that were offered for a service, by the organization that wrote the plan.
class List {
 public:
  List(const CaseView& view, const Act& act, const model::ServiceLine& line)
      : view_(view), act_(act), line_(line), day_(act.days.from) {
    for (const auto& offered : line.offered) offered_.push_back(view.registry().canonical(offered->text));
  }

  void note(Tally& tally) const {
    count_omitted(tally);
    note_places(tally);
  }

 private:
  /// Whoever was chosen was known to the individual, on the list or not.
  bool is_known(const std::string& id) const {
    const bool chosen = line_.provider && view_.registry().canonical(line_.provider->text) == id;
    return chosen || std::ranges::find(offered_, id) != offered_.end();
  }

  void count_omitted(Tally& tally) const {
    const auto counties = view_.counties(day_);
    if (counties.empty()) return;
    std::set<std::string> qualified;
    for (const auto* organization : view_.registry().all<model::Organization>()) {
      if (organization->id && is_qualified(view_, *organization, line_.service->text, counties, day_))
        qualified.insert(view_.registry().canonical(organization->id->text));
    }
    for (const auto& id : qualified) add(tally, "qualified", is_known(id) ? "named" : "omitted");
  }

  void note_places(Tally& tally) const {
    if (offered_.size() < 2) return;
    for (std::size_t i = 0; i < offered_.size(); ++i) {
      if (organization_tie(view_, act_.organization, offered_[i], day_))
        add(tally, "affiliate " + offered_[i], i == 0 ? "first" : "later");
    }
  }

  void add(Tally& tally, const std::string& what, std::string how) const {
    tally.add(act_.organization + ' ' + what,
              {.case_id = view_.id(), .days = {day_, day_}, .text = std::move(how), .where = view_.where(act_.mark)});
  }

  const CaseView& view_;
  const Act& act_;
  const model::ServiceLine& line_;
  Date day_;
  std::vector<std::string> offered_{};
};

void tally(const CaseView& view, Tally& tally) {
  for (const Act& act : view.acts()) {
    if (act.kind != ActKind::plan || act.verdict != Verdict::certain || !view.registry().organization(act.organization))
      continue;
    for (const Line& line : view.lines()) {
      if (line.plan == act.plan && line.service->service && !line.service->offered.empty())
        List(view, act, *line.service).note(tally);
    }
  }
}

std::size_t count(const std::vector<Tally::Note>& notes, std::string_view how) {
  return static_cast<std::size_t>(std::ranges::count(notes, how, &Tally::Note::text));
}

Period days_of(const std::vector<Tally::Note>& notes) {
  Period all{Date::latest(), Date::earliest()};
  for (const auto& note : notes) all = {std::min(all.from, note.days.from), std::max(all.to, note.days.to)};
  return all;
}

void judge_omitted(const ProgramView& view, Report& report, const std::string& id,
                   const std::vector<Tally::Note>& notes) {
  const auto percent =
      view.registry().policy.decimal("choice_list.omitted_percent", view.view().applying(view.as_of()));
  const auto omitted = count(notes, "omitted");
  report.tested(days_of(notes).to);
  if (!(Decimal(static_cast<int>(omitted)) * Decimal(100) > percent * Decimal(static_cast<int>(notes.size())))) return;
  Hit found;
  found.act = "plan";
  found.actor.organization = id;
  found.days = days_of(notes);
  found.where = organization_place(view, id);
  found.message =
      fmt::format("the lists that {} offered omit {} of {} entries for qualified providers", id, omitted, notes.size());
  found.basis = fmt::format(
      "more than {} percent of those that offer the service in the individual's county and are not said to take nobody",
      percent.text());
  report.add(std::move(found));
}

void judge_places(const ProgramView& view, Report& report, const std::string& id, const std::string& affiliate,
                  const std::vector<Tally::Note>& notes) {
  const int fewest = view.registry().policy.number("choice_list.fewest_lists", view.view().applying(view.as_of()));
  if (notes.size() < static_cast<std::size_t>(fewest)) return;
  report.tested(days_of(notes).to);
  if (count(notes, "first") != notes.size()) return;
  Hit found;
  found.verdict = Verdict::possible;
  found.act = "plan";
  found.actor.organization = id;
  found.party = {affiliate, "provider"};
  found.days = days_of(notes);
  found.where = organization_place(view, id);
  found.message = fmt::format("{} stands first on all {} lists that {} offered with it", affiliate, notes.size(), id);
  for (const auto& note : notes) found.related.push_back({note.where, "a plan with such a list"});
  found.basis = fmt::format(
      "at least {} lists of two or more; it is the organization itself, or control or a share "
      "joins the two",
      fewest);
  report.add(std::move(found));
}

void check(const ProgramView& view, Report& report) {
  for (const auto& [key, notes] : view.tally().notes()) {
    const auto space = key.find(' ');
    const std::string id = key.substr(0, space), what = key.substr(space + 1);
    const auto name = what.find(' ');
    if (name == std::string::npos)
      judge_omitted(view, report, id, notes);
    else
      judge_places(view, report, id, what.substr(name + 1), notes);
  }
}

}  // namespace

extern const Rule e608_choice_lists_slanted{
    .code = "E608",
    .slug = "choice-lists-slanted",
    .element = 6,
    .category = Category::monitoring,
    .incentives = {Incentive::financial_interest, Incentive::convenience},
    .citations = {"BIP element 6", "42 CFR 441.301(c)(1)(vii)"},
    .summary =
        "the lists of providers that people choose from name most of those who could serve, and do not always put the "
        "agency's own first",
    .why = "Whoever writes the list makes the choice, long before anybody is asked to choose.",
    .remedy =
        "offer all qualified providers of the county in an order that favours nobody, or record who accepts nobody new",
    .needs = "a plan with a list of providers offered, and an individual whose county is on record or an affiliate",
    .level = Level::warning,
    .check_program = check,
    .tally = tally,
};

}  // namespace cfcm::rules
