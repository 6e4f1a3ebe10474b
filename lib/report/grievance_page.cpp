#include <algorithm>

#include <fmt/format.h>

#include "base/own_id.h"
#include "report/acts.h"
#include "report/case_page.h"
#include "rules/grievance_clock.h"

namespace cfcm::report {
namespace {

using rules::ClockState;
using rules::GrievanceClock;

template <class Id>
std::string text(const model::Field<Id>& id) {
  return id ? std::string(id->text) : std::string();
}

/// What a person reads: how the clock stands.
std::string standing(const GrievanceClock& clock, const model::Grievance& grievance) {
  const auto days = [](int count) { return fmt::format("{} day{}", count, count == 1 ? "" : "s"); };
  switch (clock.state) {
    case ClockState::none: return "no clock is known for it";
    case ClockState::not_required:
      return grievance.received && clock.ended
                 ? fmt::format("not yet required: {}; ended on {}", clock.why_not, clock.ended->text())
                 : fmt::format("not yet required: {}", clock.why_not);
    case ClockState::running: return fmt::format("running, {} left", days(clock.days_left));
    case ClockState::met: return fmt::format("ended in time, on {}", clock.ended->text());
    case ClockState::breached:
      return clock.ended ? fmt::format("breached: ended on {}, {} late", clock.ended->text(), days(-clock.days_left))
                         : fmt::format("breached: open, {} late", days(-clock.days_left));
  }
  return {};
}

/// The name of a file of the case, and nothing else that may have slipped into its place.
std::string file_named(const model::Field<model::Text>& act) {
  if (!act) return {};
  return act->text.ends_with(".yaml") && is_id(act->text.substr(act->text.rfind('/') + 1)) ? act->text : "…";
}

/// Calls `each` for every grievance that is not void, with its view.
template <class Each>
void each_grievance(const audit::Loaded& tree, Each each) {
  for (const auto& [case_id, documents] : tree.registry().grievances) {
    const auto loaded = tree.read(case_id);
    for (const auto* document : documents) {
      const auto* grievance = document->template as<model::Grievance>();
      if (grievance) each(rules::GrievanceView(*loaded.view, *document, *grievance), loaded);
    }
  }
}

}  // namespace

std::optional<Page> grievance_page(const audit::Loaded& tree, const std::string& id) {
  std::optional<Page> page;
  each_grievance(tree, [&](const rules::GrievanceView& view, const audit::LoadedCase& loaded) {
    const auto& grievance = view.grievance();
    if (page || !grievance.id || grievance.id->text != id) return;
    const auto clock = rules::grievance_clock(view);
    page.emplace();
    page->title = fmt::format("{} {}", grievance.kind ? grievance.kind->text : std::string_view("grievance"), id);
    page->fact("case", text(grievance.case_));
    if (grievance.received) page->fact("received", grievance.received->date.text());
    page->fact("clock", standing(clock, grievance));
    page->fact("clock state", std::string(name(clock.state)));
    if (clock.ended && !view.closed()) page->fact("open", "again");
    if (clock.state != ClockState::none) {
      page->fact("due", clock.due.text());
      page->fact("days left", clock.ended ? std::string() : std::to_string(clock.days_left));
      page->fact("extended by", clock.extension > 0
                                    ? fmt::format("{} days, from {}", clock.extension, clock.base_due.text())
                                    : std::string());
    }
    if (grievance.handler) {
      page->fact("handler", text(grievance.handler->person));
      page->fact("handler for", text(grievance.handler->organization));
    }
    if (view.closed() && grievance.resolution && grievance.resolution->outcome)
      page->fact("outcome", std::string(grievance.resolution->outcome->text));
    page->fact("appeal of", text(grievance.appeal_of));
    page->fact("path", view.path());
    Rows about{"about", {"topic", "person", "organization", "act"}};
    for (const auto& one : grievance.about)
      about.rows.push_back({text(one->topic), text(one->person), text(one->organization), file_named(one->act)});
    page->lists.emplace_back("about", std::move(about));
    Rows log{"act", {"date", "what", "person", "organization"}};
    for (const auto& act : acts(tree.registry(), text(grievance.case_), loaded.documents)) {
      if (act.path == view.path()) log.rows.push_back({act.date.text(), act.what, act.person, act.organization});
    }
    page->lists.emplace_back("log", std::move(log));
  });
  return page;
}

Rows grievance_list(const audit::Loaded& tree, const GrievancesWanted& wanted) {
  Rows list{"grievance",
            {"id", "kind", "case", "received", "due", "days_left", "clock", "open", "handler", "handler_for", "about",
             "path"}};
  each_grievance(tree, [&](const rules::GrievanceView& view, const audit::LoadedCase&) {
    const auto& grievance = view.grievance();
    const auto clock = rules::grievance_clock(view);
    const bool open = !view.closed();
    if ((wanted.open || wanted.overdue) && !open) return;
    if (wanted.overdue && clock.state != ClockState::breached) return;
    if (!wanted.case_id.empty() && text(grievance.case_) != wanted.case_id) return;
    std::vector<std::string> about;
    for (const auto& one : grievance.about) {
      for (const auto& id : {text(one->person), text(one->organization)}) {
        if (!id.empty()) about.push_back(id);
      }
    }
    if (!wanted.about.empty() && std::ranges::none_of(about, [&](const auto& id) {
          return tree.registry().canonical(id) == tree.registry().canonical(wanted.about);
        }))
      return;
    const bool counted = clock.state != ClockState::none;
    const auto* handler = grievance.handler ? &*grievance.handler : nullptr;
    list.rows.push_back(
        {text(grievance.id), text(grievance.kind), text(grievance.case_),
         grievance.received ? grievance.received->date.text() : std::string(),
         counted ? clock.due.text() : std::string(), counted && open ? std::to_string(clock.days_left) : std::string(),
         std::string(name(clock.state)), open ? "true" : "false", handler ? text(handler->person) : std::string(),
         handler ? text(handler->organization) : std::string(), fmt::format("{}", fmt::join(about, " ")), view.path()});
  });
  std::ranges::sort(list.rows, {}, [](const auto& row) { return std::pair(row[4], row[0]); });
  return list;
}

}  // namespace cfcm::report
