#include "rules/restrictions.h"

namespace cfcm::rules {
namespace {

using model::Restriction;

/// A part of the documentation, and whether an entry has it.
struct Part8 {
  std::string_view name{};
  bool (*has)(const Restriction&) = nullptr;
};
constexpr Part8 required_parts[] = {
    {"assessed_need", [](const Restriction& one) { return bool(one.assessed_need); }},
    {"positive_interventions", [](const Restriction& one) { return bool(one.positive_interventions); }},
    {"less_intrusive_tried", [](const Restriction& one) { return bool(one.less_intrusive_tried); }},
    {"restriction", [](const Restriction& one) { return bool(one.restriction); }},
    {"data_collected", [](const Restriction& one) { return bool(one.data_collected); }},
    {"time_limit", [](const Restriction& one) { return bool(one.time_limit); }},
    {"consent", [](const Restriction& one) { return one.consent && *one.consent; }},
    {"no_harm", [](const Restriction& one) { return one.no_harm && *one.no_harm; }},
};

bool says_no(const Restriction& one, std::string_view part) {
  return (part == "consent" && one.consent && !*one.consent) || (part == "no_harm" && one.no_harm && !*one.no_harm);
}

/// The entries about the same restriction, `entry` first, then those of earlier parts of the same whole.
std::vector<const Restriction*> same_entries(const CaseView& view, const model::Plan& plan, const Restriction& entry) {
  std::vector<const Restriction*> same{&entry};
  if (!entry.restriction || !is_amendment(plan)) return same;
  std::vector<const Restriction*> earlier;
  for (const auto* other : view.plans()) {
    if (other == &plan) break;
    if (!is_amendment(*other)) earlier.clear();
    for (const auto& known : other->restrictions) {
      if (known->restriction && same_words(known->restriction->text, entry.restriction->text))
        earlier.push_back(&*known);
    }
  }
  same.insert(same.end(), earlier.begin(), earlier.end());
  return same;
}

}  // namespace

std::vector<RestrictionEntry> restrictions(const CaseView& view) {
  std::vector<RestrictionEntry> all;
  for (const auto* plan : begun_plans(view)) {
    for (const auto& entry : plan->restrictions) {
      RestrictionEntry found{plan, &entry};
      const auto same = same_entries(view, *plan, *entry);
      for (const Part8& part : required_parts) {
        const bool has = std::ranges::any_of(same, [&](const Restriction* one) { return part.has(*one); });
        if (!has || says_no(*entry, part.name)) found.missing.push_back(part.name);
      }
      const bool says = entry->consent || entry->no_harm;
      found.bare = !says && entry->restriction && found.missing.size() + 1 == std::size(required_parts);
      all.push_back(std::move(found));
    }
  }
  return all;
}

ControlledSetting controlled_setting(const CaseView& view, const model::Plan& plan) {
  const model::Field<model::PartyId>* by = nullptr;
  for (const auto* part : view.plans()) {
    if (!is_amendment(*part)) by = nullptr;
    if (part->setting) by = part->setting->controlled_by ? &part->setting->controlled_by : nullptr;
    if (part == &plan) break;
  }
  if (by) return {view.registry().canonical((*by)->text), by->mark()};
  for (const auto& [living, days, mark] : view.lists().living) {
    if (living->provider && days.holds(first_day(plan)))
      return {view.registry().canonical(living->provider->text), living->provider.mark()};
  }
  return {};
}

}  // namespace cfcm::rules
