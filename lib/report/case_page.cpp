#include "report/case_page.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "report/acts.h"
#include "report/case_state.h"
#include "report/due_rows.h"

namespace cfcm::report {
namespace {

using rules::CaseView;

std::string words(const std::set<std::string, std::less<>>& all) { return fmt::format("{}", fmt::join(all, ", ")); }

/// Who manages the case on the day: of several the one who began last.
const rules::Dated<model::CaseManager>* manager(const CaseView& view) {
  const rules::Dated<model::CaseManager>* last = nullptr;
  for (const auto& one : view.lists().case_managers) {
    if (one.days.holds(view.as_of()) && (!last || one.days.from >= last->days.from)) last = &one;
  }
  return last;
}

template <class Id>
std::string text(const model::Field<Id>& id) {
  return id ? std::string(id->text) : std::string();
}

Rows acts_list(const audit::Loaded& tree, const std::string& id, std::span<const store::Document> documents) {
  Rows list{"act", {"date", "what", "person", "organization", "path"}};
  for (const auto& act : acts(tree.registry(), id, documents))
    list.rows.push_back(
        {act.date.text(), act.voided ? act.what + " (void)" : act.what, act.person, act.organization, act.path});
  return list;
}

Rows findings_list(const Findings& findings) {
  Rows list{"finding", {"level", "rule", "message", "where"}};
  for (const auto& finding : findings) {
    const char* level = finding.level == Level::error ? "error" : finding.level == Level::warning ? "warning" : "note";
    list.rows.push_back(
        {level, finding.rule, finding.message, fmt::format("{}:{}", finding.where.path, finding.where.line)});
  }
  return list;
}

}  // namespace

Page case_page(const audit::Loaded& tree, const std::string& case_id, const std::vector<Due>& due,
               const Findings& findings, bool values) {
  const auto loaded = tree.read(case_id);
  const CaseView& view = *loaded.view;
  const auto* intake = view.lists().intake;
  Page page{fmt::format("case {}", case_id)};
  if (values && intake && intake->individual && intake->individual->name) {
    const auto& name = *intake->individual->name;
    std::string whole;
    for (const auto* part : {&name.given, &name.middle, &name.family, &name.suffix}) {
      if (*part) whole += (whole.empty() ? "" : " ") + (*part)->text;
    }
    page.fact("individual", whole);
  }
  page.fact("state", std::string(name(case_state(loaded.documents, tree.as_of()))));
  if (intake && intake->opened) page.fact("opened", intake->opened->text());
  if (const auto* one = manager(view)) {
    page.fact("case manager", text(one->entry->person));
    page.fact("agency", text(one->entry->organization));
    if (one->days.from > Date::earliest()) page.fact("since", one->days.from.text());
  } else {
    page.fact("case manager", "none on record");
  }
  page.fact("funding", words(view.funding(tree.as_of())));
  std::set<std::string, std::less<>> providers;
  for (const auto& line : view.lines()) {
    if (line.days.holds(tree.as_of()) && line.service->provider) providers.insert(line.service->provider->text);
  }
  page.fact("providers", words(providers));
  page.lists.emplace_back("acts", acts_list(tree, case_id, loaded.documents));
  std::vector<Due> here;
  std::ranges::copy_if(due, std::back_inserter(here),
                       [&](const Due& one) { return one.case_id == case_id && one.kind != Due::Kind::fresh; });
  page.lists.emplace_back("due", due_rows(here, tree.as_of()));
  page.lists.emplace_back("findings", findings_list(findings));
  return page;
}

Rows case_list(const audit::Loaded& tree, const std::vector<Due>& due) {
  Rows list{"case", {"case", "state", "opened", "case_manager", "agency", "records", "late", "funding", "path"}};
  for (const auto& id : tree.cases()) {
    const auto loaded = tree.read(id);
    const CaseView& view = *loaded.view;
    const auto* intake = view.lists().intake;
    if (intake && intake->opened && *intake->opened > tree.as_of()) continue;  // not there yet
    const auto* one = manager(view);
    std::string path;
    for (const auto& document : loaded.documents) {
      if (document.as<model::Intake>()) path = document.path;
    }
    const auto late = std::ranges::count_if(due, [&](const Due& item) { return item.case_id == id && item.late(); });
    list.rows.push_back({id, std::string(name(case_state(loaded.documents, tree.as_of()))),
                         intake && intake->opened ? intake->opened->text() : std::string(),
                         one ? text(one->entry->person) : std::string(),
                         one ? text(one->entry->organization) : std::string(), std::to_string(loaded.documents.size()),
                         std::to_string(late), fmt::format("{}", fmt::join(view.funding(tree.as_of()), " ")), path});
  }
  return list;
}

}  // namespace cfcm::report
