#include "report/plan_diff.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace cfcm::report {
namespace {

// --- one value as text; empty when it is not written ----------------------------------------------------------------

std::string text_of(const model::Text& value) { return value.text; }
std::string text_of(bool value) { return value ? "true" : "false"; }
std::string text_of(const Date& value) { return value.text(); }
std::string text_of(const Decimal& value) { return value.text(); }
template <model::Target target>
std::string text_of(const model::IdOf<target>& value) {
  return value.text;
}
template <const auto& words>
std::string text_of(const model::Term<words>& value) {
  return std::string(value.text);
}
std::string text_of(const model::NaturalSupport& value) {
  return value.person ? value.person->text : value.name ? value.name->text : std::string();
}
std::string text_of(const model::Actor& value) {
  if (!value.person || !value.organization)
    return value.person ? value.person->text : value.organization ? value.organization->text : std::string();
  return fmt::format("{} of {}", value.person->text, value.organization->text);
}

template <class T>
std::string text(const model::Field<T>& field) {
  return field ? text_of(*field) : std::string();
}
template <class T>
std::string text(const model::List<T>& list) {
  std::string all;
  for (const auto& entry : list) all += (all.empty() ? "" : ", ") + text(entry);
  return all;
}

class Changes {
 public:
  template <class Value>
  Changes& field(std::string_view name, const Value& before, const Value& after) {
    std::string one = text(before), other = text(after);
    if (one != other) all_.push_back({std::string(name), std::move(one), std::move(other)});
    return *this;
  }
  std::vector<FieldChange> take() { return std::move(all_); }

 private:
  std::vector<FieldChange> all_{};
};

std::vector<FieldChange> changes(const model::ServiceLine& a, const model::ServiceLine& b) {
  return Changes()
      .field("provider", a.provider, b.provider)
      .field("worker", a.worker, b.worker)
      .field("natural_support", a.natural_support, b.natural_support)
      .field("funding", a.funding, b.funding)
      .field("billed_by", a.billed_by, b.billed_by)
      .field("self_directed", a.self_directed, b.self_directed)
      .field("employer", a.employer, b.employer)
      .field("fms", a.fms, b.fms)
      .field("budget", a.budget, b.budget)
      .field("need", a.need, b.need)
      .field("goal", a.goal, b.goal)
      .field("units", a.units, b.units)
      .field("unit", a.unit, b.unit)
      .field("per", a.per, b.per)
      .field("rate", a.rate, b.rate)
      .field("schedule", a.schedule, b.schedule)
      .field("preferred_schedule", a.preferred_schedule, b.preferred_schedule)
      .field("offered", a.offered, b.offered)
      .field("chosen_by", a.chosen_by, b.chosen_by)
      .field("from", a.from, b.from)
      .field("to", a.to, b.to)
      .take();
}

std::vector<FieldChange> changes(const model::Goal& a, const model::Goal& b) {
  return Changes()
      .field("statement", a.statement, b.statement)
      .field("in_own_words", a.in_own_words, b.in_own_words)
      .field("needs", a.needs, b.needs)
      .field("outcome", a.outcome, b.outcome)
      .take();
}

std::vector<FieldChange> changes(const model::Risk& a, const model::Risk& b) {
  return Changes().field("mitigation", a.mitigation, b.mitigation).field("backup", a.backup, b.backup).take();
}

std::vector<FieldChange> changes(const model::Restriction& a, const model::Restriction& b) {
  return Changes()
      .field("assessed_need", a.assessed_need, b.assessed_need)
      .field("positive_interventions", a.positive_interventions, b.positive_interventions)
      .field("less_intrusive_tried", a.less_intrusive_tried, b.less_intrusive_tried)
      .field("data_collected", a.data_collected, b.data_collected)
      .field("time_limit", a.time_limit, b.time_limit)
      .field("consent", a.consent, b.consent)
      .field("no_harm", a.no_harm, b.no_harm)
      .take();
}

// --- which entry is which --------------------------------------------------------------------------------------------

std::string name_of(const model::ServiceLine& line) { return text(line.service); }
std::string name_of(const model::Goal& goal) { return goal.id ? goal.id->text : text(goal.statement); }
std::string name_of(const model::Risk& risk) { return text(risk.risk); }
std::string name_of(const model::Restriction& restriction) { return text(restriction.restriction); }

std::string provider_of(const model::ServiceLine& line) { return text(line.provider); }
template <class Entry>
std::string provider_of(const Entry&) {
  return {};
}

template <class Entry>
using Entries = std::vector<const Entry*>;

template <class Entry>
Entries<Entry> entries(const model::List<Entry>& list) {
  Entries<Entry> all;
  for (const auto& entry : list) {
    if constexpr (requires { entry->change; }) {
      if (entry->change && *entry->change == "ended") continue;
    }
    all.push_back(&*entry);
  }
  return all;
}

/// Pairs what is alike by each of the keys in turn; what finds no partner was added or has ended.
template <class Entry>
std::vector<EntryChange> compare(const model::List<Entry>& before, const model::List<Entry>& after,
                                 const std::vector<std::function<std::string(const Entry&)>>& keys) {
  Entries<Entry> old = entries(before);
  const Entries<Entry> now = entries(after);
  Entries<Entry> partner(now.size(), nullptr);
  for (const auto& key : keys) {
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (partner[i]) continue;
      const auto found = std::ranges::find_if(old, [&](const Entry* one) { return key(*one) == key(*now[i]); });
      if (found == old.end()) continue;
      partner[i] = *found;
      old.erase(found);
    }
  }
  std::vector<EntryChange> all;
  for (std::size_t i = 0; i < now.size(); ++i) {
    auto fields = partner[i] ? changes(*partner[i], *now[i]) : std::vector<FieldChange>();
    if (partner[i] && fields.empty()) continue;
    const auto kind = partner[i] ? EntryChange::Kind::changed : EntryChange::Kind::added;
    all.push_back({kind, name_of(*now[i]), provider_of(*now[i]), std::move(fields)});
  }
  for (const Entry* one : old) all.push_back({EntryChange::Kind::ended, name_of(*one), provider_of(*one), {}});
  return all;
}

std::vector<FieldChange> setting_changes(const model::Plan& before, const model::Plan& after) {
  static const model::PlanSetting none;
  const auto& a = before.setting ? *before.setting : none;
  const auto& b = after.setting ? *after.setting : none;
  return Changes()
      .field("kind", a.kind, b.kind)
      .field("controlled_by", a.controlled_by, b.controlled_by)
      .field("chosen_by", a.chosen_by, b.chosen_by)
      .field("alternatives", a.alternatives, b.alternatives)
      .field("reason", a.reason, b.reason)
      .take();
}

std::vector<FieldChange> other_changes(const model::Plan& before, const model::Plan& after) {
  static const model::Span none;
  const auto& a = before.effective ? *before.effective : none;
  const auto& b = after.effective ? *after.effective : none;
  return Changes()
      .field("effective.from", a.from, b.from)
      .field("effective.to", a.to, b.to)
      .field("monitor", before.monitor, after.monitor)
      .field("review_by", before.review_by, after.review_by)
      .take();
}

bool signed_by(const model::Plan& plan, model::Term<model::signature_role_words>::Checked role) {
  return std::ranges::any_of(plan.signatures, [&](const auto& signature) {
    return signature->role && *signature->role == role && signature->signed_;
  });
}

std::vector<std::string> signatures_missing(const model::Plan& before, const model::Plan& after) {
  const bool represented = signed_by(after, "representative");
  const bool paid = std::ranges::any_of(after.services, [](const auto& line) { return bool(line->provider); });
  std::vector<std::string> missing;
  if (!represented && !signed_by(after, "individual")) missing.emplace_back("individual");
  if (!represented && signed_by(before, "representative")) missing.emplace_back("representative");
  if (!signed_by(after, "case-manager")) missing.emplace_back("case-manager");
  if (paid && !signed_by(after, "provider")) missing.emplace_back("provider");
  return missing;
}

}  // namespace

std::string_view name(EntryChange::Kind kind) {
  switch (kind) {
    case EntryChange::Kind::added: return "added";
    case EntryChange::Kind::ended: return "ended";
    case EntryChange::Kind::changed: return "changed";
  }
  return {};
}

bool PlanDiff::empty() const {
  return services.empty() && goals.empty() && risks.empty() && restrictions.empty() && setting.empty() &&
         others.empty();
}

PlanDiff plan_diff(const model::Plan& before, const model::Plan& after) {
  PlanDiff diff;
  diff.services =
      compare<model::ServiceLine>(before.services, after.services,
                                  {[](const auto& line) { return name_of(line) + '\n' + text(line.provider); },
                                   [](const auto& line) { return name_of(line); }});
  diff.goals = compare<model::Goal>(before.goals, after.goals, {[](const auto& goal) { return name_of(goal); }});
  diff.risks = compare<model::Risk>(before.risks, after.risks, {[](const auto& risk) { return name_of(risk); }});
  diff.restrictions = compare<model::Restriction>(before.restrictions, after.restrictions,
                                                  {[](const auto& restriction) { return name_of(restriction); }});
  diff.setting = setting_changes(before, after);
  diff.others = other_changes(before, after);
  diff.signatures_missing = signatures_missing(before, after);
  return diff;
}

}  // namespace cfcm::report
