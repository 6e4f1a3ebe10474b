#include "rules/staff.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace cfcm::rules {
namespace {

std::string without_spaces(std::string_view text) {
  std::string out(text);
  std::erase(out, ' ');
  return out;
}

}  // namespace

void tally_managers(const CaseView& view, Tally& tally) {
  for (const Act& act : view.acts()) {
    if (act.kind == ActKind::case_management && !act.person.empty())
      tally.add(act.person, {.case_id = view.id(), .days = act.days});
  }
}

std::vector<StaffMember> managers(const ProgramView& view) {
  std::vector<StaffMember> all;
  for (const auto& [id, notes] : view.tally().notes()) {
    StaffMember member{id, view.registry().records_of_person(id)};
    if (member.records.empty()) continue;
    for (const auto& note : notes) member.assigned.push_back(note.days);
    std::ranges::sort(member.assigned, {}, [](const Period& days) { return std::pair(days.from, days.to); });
    member.first = member.assigned.front().from;
    member.last = std::ranges::max(member.assigned, {}, &Period::to).to;
    all.push_back(std::move(member));
  }
  return all;
}

Hit gap_of(const ProgramView& view, const StaffMember& member, std::string message, std::optional<Date> day) {
  Hit found = gap(view.where(member.records.front()->id.mark()), std::move(message), day);
  found.actor.person = member.id;
  found.apart.clear();
  return found;
}

Period valid_days(const model::Credential& credential) {
  if (credential.status && !(*credential.status == "active")) return {Date::latest(), Date::earliest()};
  return {credential.issued ? *credential.issued : Date::earliest(),
          credential.expires ? *credential.expires : Date::latest()};
}

bool holds_policy(const ProgramView& view, std::string_view section) {
  if (!view.program()) return false;
  return std::ranges::any_of(view.program()->policies_held, [&](const auto& held) {
    if (!held->section || (held->adopted && *held->adopted > view.as_of())) return false;
    const std::string text = without_spaces(held->section->text);
    return text == section || (section.starts_with(text) && section[text.size()] == '(');
  });
}

void judge_policies(const ProgramView& view, Report& report, std::initializer_list<std::string_view> sections) {
  std::vector<std::string_view> missing;
  for (const auto section : sections) {
    if (holds_policy(view, section))
      report.tested();
    else
      missing.push_back(section);
  }
  if (missing.empty()) return;
  report.add(gap(view.at_program(),
                 fmt::format("no record of a policy for section {} of the Model Act", fmt::join(missing, ", "))));
}

bool speaks_of(std::string_view text, std::initializer_list<std::string_view> words) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return std::ranges::any_of(words, [&](auto word) { return lower.find(word) != std::string::npos; });
}

}  // namespace cfcm::rules
