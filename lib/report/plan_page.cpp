#include "report/plan_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "report/case_state.h"
#include "report/due.h"

namespace cfcm::report {
namespace {

template <class Value>
std::string text(const model::Field<Value>& value) {
  if (!value) return {};
  if constexpr (requires { std::string(value->text); })
    return std::string(value->text);
  else
    return value->text();
}

template <class List>
std::string ids(const List& list) {
  std::vector<std::string> all;
  for (const auto& one : list) all.push_back(one->text);
  return fmt::format("{}", fmt::join(all, " "));
}

void by(Page& page, const model::Field<model::Actor>& actor) {
  if (!actor) return;
  page.fact("by", text(actor->person));
  page.fact("for", text(actor->organization));
}

}  // namespace

Page plan_page(const store::Document& document) {
  const auto* plan = document.record.as<model::Plan>();
  Page page{document.path};
  if (!plan) return page;
  page.fact("case", text(plan->case_));
  page.fact("kind", plan->kind ? text(plan->kind) : std::string("person-centered-service-plan"));
  page.fact("written", text(plan->written));
  by(page, plan->by);
  page.fact("assessment", plan->assessment ? plan->assessment->text : std::string());
  if (plan->effective) {
    page.fact("effective from", text(plan->effective->from));
    page.fact("effective to", text(plan->effective->to));
  }
  page.fact("review by", text(plan->review_by));
  if (plan->voided) page.fact("void", "this record is kept, and does not hold");
  Rows services{
      "service",
      {"service", "provider", "worker", "units", "unit", "per", "change", "chosen_by", "offered", "from", "to"}};
  for (const auto& line : plan->services)
    services.rows.push_back({text(line->service), line->natural_support ? "natural-support" : text(line->provider),
                             text(line->worker), text(line->units), text(line->unit), text(line->per),
                             text(line->change), text(line->chosen_by), ids(line->offered), text(line->from),
                             text(line->to)});
  page.lists.emplace_back("services", std::move(services));
  Rows goals{"goal", {"id", "in_own_words", "needs"}};
  for (const auto& goal : plan->goals)
    goals.rows.push_back(
        {text(goal->id), goal->in_own_words ? (*goal->in_own_words ? "true" : "false") : "", ids(goal->needs)});
  page.lists.emplace_back("goals", std::move(goals));
  Rows signatures{"signature", {"role", "person", "signed"}};
  for (const auto& one : plan->signatures)
    signatures.rows.push_back({text(one->role), text(one->person), text(one->signed_)});
  page.lists.emplace_back("signatures", std::move(signatures));
  return page;
}

Page assessment_page(const store::Document& document) {
  const auto* assessment = document.record.as<model::Assessment>();
  Page page{document.path};
  if (!assessment) return page;
  page.fact("case", text(assessment->case_));
  page.fact("assessed", text(assessment->assessed));
  page.fact("type", text(assessment->type_));
  page.fact("purpose", assessment->purpose ? text(assessment->purpose) : std::string("needs"));
  by(page, assessment->by);
  page.fact("instrument", text(assessment->instrument));
  page.fact("mode", text(assessment->mode));
  if (assessment->voided) page.fact("void", "this record is kept, and does not hold");
  Rows needs{"need", {"id", "domain", "level", "service", "units", "per"}};
  for (const auto& need : assessment->needs)
    needs.rows.push_back({text(need->id), text(need->domain),
                          need->level ? std::to_string(*need->level) : std::string(), text(need->service),
                          text(need->units), text(need->per)});
  page.lists.emplace_back("needs", std::move(needs));
  return page;
}

Rows assessment_list(const audit::Loaded& tree, std::optional<int> within) {
  constexpr int all = 40000;  // days: beyond every date that a record holds
  Rows list{"assessment", {"case", "state", "assessed", "due", "days_left", "person", "organization", "path"}};
  const auto due_items = due(tree, {.horizon = all, .fresh = false});
  for (const auto& id : tree.cases()) {
    const auto loaded = tree.read(id);
    const auto state = case_state(loaded.documents, tree.as_of());
    if (state == CaseState::closed) continue;
    const auto item =
        std::ranges::find_if(due_items, [&](const Due& one) { return one.case_id == id && one.what == reassessment; });
    const int left = item == due_items.end() ? 0 : item->due.days() - tree.as_of().days();
    if (within && (item == due_items.end() || left > *within)) continue;
    const store::Document* latest = nullptr;
    for (const auto& document : loaded.documents) {
      const auto* assessment = document.as<model::Assessment>();
      const bool counts = assessment && assessment->assessed && *assessment->assessed <= tree.as_of() &&
                          !(assessment->purpose && *assessment->purpose == "provider");
      if (counts && (!latest || *assessment->assessed >= *latest->as<model::Assessment>()->assessed))
        latest = &document;
    }
    const auto* assessment = latest ? latest->as<model::Assessment>() : nullptr;
    const auto* actor = assessment && assessment->by ? &*assessment->by : nullptr;
    list.rows.push_back({id, std::string(name(state)), assessment ? text(assessment->assessed) : std::string(),
                         item == due_items.end() ? std::string() : item->due.text(),
                         item == due_items.end() ? std::string() : std::to_string(left),
                         actor ? text(actor->person) : std::string(), actor ? text(actor->organization) : std::string(),
                         latest ? latest->path : std::string()});
  }
  return list;
}

namespace {

using Section = std::pair<const char*, const std::vector<EntryChange>*>;

std::vector<Section> sections(const PlanDiff& diff) {
  return {
      {"service", &diff.services}, {"goal", &diff.goals}, {"risk", &diff.risks}, {"restriction", &diff.restrictions}};
}

std::string changed(const FieldChange& field) {
  if (field.before.empty()) return fmt::format("{} is {}, and was not written before", field.field, field.after);
  if (field.after.empty()) return fmt::format("{} was {}, and is no longer written", field.field, field.before);
  return fmt::format("{} was {} and is {}", field.field, field.before, field.after);
}

}  // namespace

std::vector<std::string> sentences(const PlanDiff& diff) {
  std::vector<std::string> all;
  for (const auto& [kind, entries] : sections(diff)) {
    for (const auto& one : *entries) {
      const auto entry = fmt::format("{} {}{}", kind, one.name, one.provider.empty() ? "" : " by " + one.provider);
      if (one.kind == EntryChange::Kind::added) all.push_back(entry + " is new");
      if (one.kind == EntryChange::Kind::ended) all.push_back(entry + " has ended");
      for (const auto& field : one.fields) all.push_back(fmt::format("{}: {}", entry, changed(field)));
    }
  }
  for (const auto& field : diff.setting) all.push_back("setting: " + changed(field));
  for (const auto& field : diff.others) all.push_back(changed(field));
  if (diff.empty()) all.emplace_back("nothing has changed");
  for (const auto& role : diff.signatures_missing)
    all.push_back(fmt::format("no signature of the {} is on record yet", role));
  return all;
}

Page plan_diff_page(const std::string& before, const std::string& after, const PlanDiff& diff) {
  Page page{"plan diff"};
  page.fact("before", before);
  page.fact("after", after);
  const std::vector<std::string> columns{"change", "entry", "provider", "field", "before", "after"};
  for (const auto& [kind, entries] : sections(diff)) {
    Rows list{kind, columns};
    for (const auto& one : *entries) {
      if (one.fields.empty()) list.rows.push_back({std::string(name(one.kind)), one.name, one.provider, "", "", ""});
      for (const auto& field : one.fields)
        list.rows.push_back(
            {std::string(name(one.kind)), one.name, one.provider, field.field, field.before, field.after});
    }
    page.lists.emplace_back(std::string(kind) + "s", std::move(list));
  }
  Rows others{"field", columns};
  for (const auto* fields : {&diff.setting, &diff.others}) {
    for (const auto& field : *fields)
      others.rows.push_back(
          {"changed", fields == &diff.setting ? "setting" : "plan", "", field.field, field.before, field.after});
  }
  page.lists.emplace_back("fields", std::move(others));
  Rows missing{"role", {"role"}};
  for (const auto& role : diff.signatures_missing) missing.rows.push_back({role});
  page.lists.emplace_back("signatures missing", std::move(missing));
  return page;
}

}  // namespace cfcm::report
