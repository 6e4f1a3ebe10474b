#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "rules/program_places.h"

namespace cfcm::rules {
namespace {

using Grievances = std::vector<const model::Grievance*>;

bool draws_on(const ProgramView& view, const model::Grievance& grievance) {
  if (grievance.used_in) return true;
  const auto improvements = view.all<model::Improvement>();
  return std::ranges::any_of(improvements, [&](const model::Improvement* improvement) {
    return improvement->opened && *improvement->opened <= view.as_of() &&
           std::ranges::any_of(improvement->draws_on,
                               [&](const auto& source) { return source->text == grievance.id->text; });
  });
}

/// By organization and topic, by day of receipt. A grievance that appeals another is no new one; `other` is no topic.
std::map<std::pair<std::string, std::string>, Grievances> grouped(const ProgramView& view) {
  std::map<std::pair<std::string, std::string>, Grievances> groups;
  for (const auto* grievance : view.all<model::Grievance>()) {
    if (!grievance->id || !grievance->received || grievance->received->date > view.as_of() || grievance->appeal_of)
      continue;
    std::set<std::pair<std::string, std::string>> keys;
    for (const auto& about : grievance->about) {
      if (about->organization && about->topic && !(*about->topic == "other"))
        keys.emplace(view.registry().canonical(about->organization->text), about->topic->text);
    }
    for (const auto& key : keys) groups[key].push_back(grievance);
  }
  for (auto& [key, all] : groups)
    std::ranges::stable_sort(all, {}, [](const auto* one) { return one->received->date; });
  return groups;
}

void check(const ProgramView& view, Report& report) {
  const auto packs = view.view().applying(view.as_of());
  const auto number = static_cast<std::size_t>(view.registry().policy.number("same_topic.number", packs));
  const int days = view.registry().policy.number("same_topic.days", packs);
  for (const auto& [key, all] : grouped(view)) {
    for (std::size_t i = 0; i + number <= all.size(); ++i) {
      const Date first = all[i]->received->date;
      Grievances within;
      std::copy_if(all.begin() + static_cast<std::ptrdiff_t>(i), all.end(), std::back_inserter(within),
                   [&](const auto* one) { return one->received->date <= first.plus_days(days); });
      if (within.size() < number) continue;
      report.tested(first);
      if (std::ranges::any_of(within, [&](const auto* one) { return draws_on(view, *one); })) continue;

      Hit found;
      found.party = {key.first, "complained-of"};
      found.days = Period{first, within.back()->received->date};
      found.where = organization_place(view, key.first);
      found.message = fmt::format(
          "{} grievances about {} and the topic {} were received within {} days, and no "
          "improvement draws on any of them",
          within.size(), key.first, key.second, days);
      for (const auto* one : within) found.related.push_back({view.where(one->received.mark()), "received"});
      found.basis = fmt::format("{} or more within {} days", number, days);
      report.add(std::move(found));
    }
  }
}

}  // namespace

extern const Rule e509_same_topic_unused{
    .code = "E509",
    .slug = "same-topic-unused",
    .element = 5,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"BIP element 5", "42 CFR 438.416(a)"},
    .summary = "grievances about one organization and one topic that come again and again lead to an improvement",
    .why =
        "One complaint is somebody's trouble; three of a kind are a fault of the system that only the system can mend.",
    .remedy =
        "open an improvement that draws on these grievances, or name the improvement that does in their `used_in`",
    .needs = "three grievances about one organization and topic within half a year",
    .level = Level::note,
    .check_program = check,
};

}  // namespace cfcm::rules
