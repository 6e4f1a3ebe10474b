#include "rules/disclosing.h"

#include <algorithm>
#include <map>

#include "base/text.h"

namespace cfcm::rules {

void each_organization(const ProgramView& view, const std::function<void(const std::string&, ties::Vertex)>& found) {
  std::set<std::string> ids;
  for (const auto* record : view.all<model::Organization>()) {
    if (record->id) ids.insert(view.registry().canonical(record->id->text));
  }
  for (const auto& id : ids) {
    if (const auto vertex = view.view().vertex(id)) found(id, *vertex);
  }
}

bool owes_disclosure(const Registry& registry, std::string_view organization) {
  const bool enrolled = registry.is_kind(
      organization, {"case-management-agency", "provider", "managed-care-organization", "area-agency",
                     "area-agency-on-aging", "community-mental-health-center", "financial-management"});
  return enrolled || std::ranges::any_of(registry.records_of(organization),
                                         [](const auto* record) { return !record->disclosures.empty(); });
}

std::vector<const model::Disclosure*> disclosures(const Registry& registry, std::string_view organization, Date day) {
  std::vector<const model::Disclosure*> all;
  for (const auto* record : registry.records_of(organization)) {
    for (const auto& disclosure : record->disclosures) {
      if (disclosure->made && *disclosure->made <= day) all.push_back(&*disclosure);
    }
  }
  std::ranges::stable_sort(all, {}, [](const auto* one) { return *one->made; });
  return all;
}

namespace {

bool is_name_of(const model::Name& name, const std::string& text) {
  const std::string given = name.given ? name.given->text : "", family = name.family ? name.family->text : "";
  return text == fold_case(given + ' ' + family) || text == fold_case(family + ", " + given);
}

bool is_name_of(const model::Text& name, const std::string& text) { return fold_case(name.text) == text; }

template <class Record>
bool is_called(const Record& record, const std::string& text) {
  return (record.name && is_name_of(*record.name, text)) ||
         std::ranges::any_of(record.other_names, [&](const auto& name) { return fold_case(name->text) == text; });
}

}  // namespace

bool names(const Registry& registry, const model::Disclosure& disclosure, std::string_view party) {
  return std::ranges::any_of(disclosure.parties, [&](const auto& entry) {
    if (registry.canonical(entry->text) == party) return true;
    const std::string text = fold_case(entry->text);
    return std::ranges::any_of(registry.records_of_person(party),
                               [&](const auto* record) { return is_called(*record, text); }) ||
           std::ranges::any_of(registry.records_of(party),
                               [&](const auto* record) { return is_called(*record, text); });
  });
}

std::vector<ties::Vertex> holders(const ties::View& view, ties::Vertex organization, Date day) {
  std::vector<ties::Vertex> all{organization};
  for (std::size_t next = 0; next < all.size(); ++next) {
    for (const auto kind : {ties::TieKind::owns, ties::TieKind::holds_debt_of}) {
      const ties::Vertex below = all[next];
      view.each(below, kind, [&](const ties::Tie& tie) {
        const bool holds = tie.to == below && tie.period.holds(day) && !tie.share.none();
        if (holds && std::ranges::find(all, tie.from) == all.end()) all.push_back(tie.from);
      });
    }
  }
  all.erase(all.begin());
  std::ranges::sort(all, {}, [&](ties::Vertex v) { return view.id(v); });
  return all;
}

Verdict is_reportable(const ProgramView& view, const std::optional<ties::Holding>& holding, Date day) {
  if (!holding) return Verdict::excluded;
  return ties::at_least(holding->share,
                        view.registry().policy.decimal("disclosure_percent", view.view().applying(day)));
}

Finding::Share shown(const ties::Share& share) {
  return share.exact() ? Finding::Share{share.low.text(), {}, {}}
                       : Finding::Share{{}, share.low.text(), share.high.text()};
}

std::vector<Hop> hops_back(const CaseView& view, const ties::Chain& chain) {
  std::vector<Hop> all = hops(view, chain);
  std::ranges::reverse(all);
  return all;
}

std::vector<const model::ExclusionCheck*> exclusion_checks(const Registry& registry, std::string_view party, Date day) {
  std::vector<const model::ExclusionCheck*> all;
  const auto take = [&](const auto* record) {
    for (const auto& check : record->exclusion_checks) {
      if (check->checked && *check->checked <= day) all.push_back(&*check);
    }
  };
  for (const auto* record : registry.records_of_person(party)) take(record);
  for (const auto* record : registry.records_of(party)) take(record);
  return all;
}

std::vector<Exclusion> exclusions(const Registry& registry, std::string_view party, Date as_of) {
  auto checks = exclusion_checks(registry, party, as_of);
  std::ranges::stable_sort(checks, {}, [](const auto* check) { return *check->checked; });
  std::map<std::string, Exclusion> open;
  std::vector<Exclusion> all;
  for (const auto* check : checks) {
    if (!check->result) continue;
    const std::string source = check->source ? fold_case(check->source->text) : "";
    if (*check->result == "match") {
      open.try_emplace(source, Exclusion{{*check->checked, as_of}, check->result.mark()});
    } else if (const auto found = open.find(source); *check->result == "clear" && found != open.end()) {
      found->second.days.to = check->checked->plus_days(-1);
      if (!found->second.days.empty()) all.push_back(found->second);
      open.erase(found);
    }
  }
  for (const auto& [source, exclusion] : open) all.push_back(exclusion);
  return all;
}

}  // namespace cfcm::rules
