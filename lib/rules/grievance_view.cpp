#include <algorithm>
#include <set>

#include "rules/case_view.h"
#include "rules/reviewers.h"

namespace cfcm::rules {

namespace {

/// What an entry `reopened` undid: the entry `decided` before it, once the resolution is another one or none.
const model::LogEntry* undone(const model::Grievance& grievance, std::size_t reopened) {
  const auto& log = grievance.log;
  const auto& resolution = grievance.resolution;
  const auto& day = log[reopened]->date;
  if (resolution && !(resolution->decided && day && *resolution->decided >= *day)) return nullptr;
  for (std::size_t i = reopened; i > 0; --i) {
    const auto& action = log[i - 1]->action;
    if (action && *action == "reopened") return nullptr;
    if (action && *action == "decided") return &*log[i - 1];
  }
  return nullptr;
}

bool is(const model::LogEntry& entry, model::Term<model::log_action_words>::Checked action) {
  return entry.action && *entry.action == action;
}

/// The first end that the log tells of from an entry on, or the resolution when it `counts`.
std::optional<Date> first_end(const model::Grievance& grievance, std::size_t from, bool counts, Date as_of) {
  std::optional<Date> end;
  const auto consider = [&](const model::Field<Date>& day) {
    if (day && *day <= as_of && (!end || *day < *end)) end = *day;
  };
  if (grievance.resolution && counts) consider(grievance.resolution->decided);
  for (std::size_t i = from; i < grievance.log.size(); ++i) {
    const auto& entry = grievance.log[i];
    if (is(*entry, "withdrawn")) consider(entry->date);
    if (!is(*entry, "reopened")) continue;
    if (const auto* decided = undone(grievance, i)) consider(decided->date);
  }
  return end;
}

/// Whether two actors are one: by their persons, or by their organizations where neither names a person.
bool one_actor(const Registry& registry, const model::Actor& a, const model::Actor& b) {
  const auto same = [&](const auto& one, const auto& other) {
    return one && other && registry.canonical(one->text) == registry.canonical(other->text);
  };
  return a.person || b.person ? same(a.person, b.person) : same(a.organization, b.organization);
}

/// The highest level that the log had reached when the resolution was made. Of its own day a review counts; what else
/// others wrote then (an appeal, say) may have come after it.
std::int64_t resolution_level(const GrievanceView& view) {
  const auto& resolution = *view.grievance().resolution;
  std::int64_t level = 1;
  for (const auto& entry : view.grievance().log) {
    if (!entry->date || !entry->level || *entry->date > *resolution.decided) continue;
    const bool before = *entry->date < *resolution.decided || is_review(*entry) ||
                        (entry->by && one_actor(view.view().registry(), *entry->by, *resolution.by));
    if (before) level = std::max(level, *entry->level);
  }
  return level;
}

}  // namespace

bool is_review(const model::LogEntry& entry) {
  return entry.action && entry.action->is_any({"reviewed", "interviewed", "decided"});
}

std::optional<Date> GrievanceView::ended() const { return first_end(*grievance_, 0, true, view_->as_of()); }

std::optional<Date> GrievanceView::closed() const {
  const auto& log = grievance_->log;
  std::size_t from = log.size();
  const auto opens = [&](const model::LogEntry& entry) {
    return is(entry, "reopened") && (!entry.date || *entry.date <= view_->as_of());
  };
  while (from > 0 && !opens(*log[from - 1])) --from;
  const auto& resolution = grievance_->resolution;
  const bool overtaken = from > 0 && resolution && log[from - 1]->date && resolution->decided &&
                         *resolution->decided < *log[from - 1]->date;
  return first_end(*grievance_, from, !overtaken, view_->as_of());
}

Mark place_of(const model::Field<model::Actor>& by) {
  return by->person ? by->person.mark() : by->organization ? by->organization.mark() : by.mark();
}

std::vector<Reviewer> reviewers(const GrievanceView& view) {
  const auto& grievance = view.grievance();
  std::vector<Reviewer> all;
  for (const auto& entry : grievance.log) {
    if (!entry->date || *entry->date > view.view().as_of()) continue;
    const std::int64_t level = entry->level ? *entry->level : 1;
    if (is_review(*entry) && entry->by)
      all.push_back({*entry->by, level, {*entry->date, *entry->date}, place_of(entry->by), false});
  }
  if (const auto& resolution = grievance.resolution; resolution && resolution->by && resolution->decided) {
    const Date decided = *resolution->decided;
    if (decided <= view.view().as_of())
      all.push_back({*resolution->by, resolution_level(view), {decided, decided}, place_of(resolution->by), false});
  }
  return all;
}

std::vector<std::string> organizations_of(const CaseView& view, const model::Actor& by, Date day) {
  if (by.organization) return {view.registry().canonical(by.organization->text)};
  std::set<std::string> all;
  const auto who = by.person ? view.vertex(by.person->text) : std::nullopt;
  if (!who) return {};
  view.ties().each(*who, [&](const ties::Tie& tie) {
    const bool job = tie.kind == ties::TieKind::employed_by || tie.kind == ties::TieKind::contracts_with;
    if (job && tie.from == *who && tie.period.holds(day)) all.insert(view.ties().id(tie.to));
  });
  return {all.begin(), all.end()};
}

Finding::Actor actor_of(const CaseView& view, const Reviewer& reviewer) {
  const auto all = organizations_of(view, reviewer.by, reviewer.days.from);
  return {reviewer.by.person ? view.registry().canonical(reviewer.by.person->text) : std::string(),
          all.size() == 1 ? all.front() : std::string()};
}

}  // namespace cfcm::rules
