#include <algorithm>
#include <map>
#include <thread>

#include <fmt/format.h>

#include "audit/loaded.h"
#include "cmd/looking.h"
#include "model/kinds.h"
#include "render/printable.h"
#include "render/table.h"
#include "report/due_rows.h"

namespace cfcm::cmd {
namespace {

constexpr std::size_t one_screen = 40;  // lines

/// Whose it is; what belongs to nobody comes last.
std::string owner(const report::Due& due) {
  if (due.person.empty() && due.organization.empty()) return {};
  if (due.organization.empty()) return due.person;
  return due.person.empty() ? due.organization : fmt::format("{} ({})", due.person, due.organization);
}

std::string in_words(const report::Due& due, Date as_of) {
  const int days = due.due.days() - as_of.days();
  const auto count = [](int n) { return fmt::format("{} day{}", n, n == 1 ? "" : "s"); };
  switch (due.kind) {
    case report::Due::Kind::late: return fmt::format("late by {}", count(-days));
    case report::Due::Kind::due_soon:
      return days == 0 ? std::string("due today") : fmt::format("due in {}", count(days));
    case report::Due::Kind::unanswered: return fmt::format("no answer for {}", count(-days));
    case report::Due::Kind::fresh: return days == 0 ? "new today" : "new yesterday";
  }
  return {};
}

/// By person: what is late first, as the list has it.
std::string screen(const std::vector<report::Due>& all, Date as_of, bool whole, std::size_t& left_out) {
  std::map<std::pair<bool, std::string>, std::vector<const report::Due*>> by_owner;
  for (const auto& one : all) by_owner[{owner(one).empty(), owner(one)}].push_back(&one);
  std::string out;
  // What is late has a place on the screen before anything that is not.
  const auto late = static_cast<std::size_t>(std::ranges::count_if(all, &report::Due::late));
  const std::size_t taken = std::min(one_screen, late + 2 * by_owner.size());
  std::size_t room = one_screen - taken;
  for (const auto& [key, items] : by_owner) {
    if (!whole && room == 0 && std::ranges::none_of(items, &report::Due::late)) {
      left_out += items.size();
      continue;
    }
    out += (out.empty() ? "" : "\n") +
           (key.first ? std::string("nobody in particular") : render::printable(key.second)) + "\n";
    std::vector<std::vector<std::string>> rows;
    for (const auto* one : items) {
      if (!whole && !one->late() && room == 0) {
        ++left_out;
        continue;
      }
      if (!one->late() && room > 0) --room;
      rows.push_back({in_words(*one, as_of), one->due.text(), render::printable(one->what),
                      render::printable(one->case_id), render::printable(one->path)});
    }
    out += render::table(rows, 2);
  }
  return out;
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto day = as_of(arguments, process);
  if (!day) return day.error();
  const auto days = whole_number(arguments, "days", 14, 3660);
  if (!days) return days.error();
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  const audit::Loaded loaded(*tree->source, *day);
  auto all = report::due(
      loaded, {.horizon = static_cast<int>(*days), .jobs = std::max(1U, std::thread::hardware_concurrency())});
  if (arguments.has("person")) {
    const auto known = change::find_record(*tree->source, model::Person::type(), arguments.value("person"));
    if (!known) return known.error();
    const auto person = loaded.registry().canonical(arguments.value("person"));
    std::erase_if(all, [&](const report::Due& one) {
      return one.person.empty() || loaded.registry().canonical(one.person) != person;
    });
  }
  if (arguments.value("format", "text") != "text")
    return show(report::due_rows(all, *day), loaded.failures(), arguments, process);
  std::size_t left_out = 0;
  process.out = screen(all, *day, arguments.has("all"), left_out);
  for (const auto& failure : loaded.failures()) process.say("cfcm: " + failure.message);
  if (!arguments.has("quiet")) {
    const auto count = [&](report::Due::Kind kind) { return std::ranges::count(all, kind, &report::Due::kind); };
    using Kind = report::Due::Kind;
    process.say(fmt::format("{}: {} late, {} due within {} days, {} without an answer, {} new since yesterday",
                            day->text(), count(Kind::late), count(Kind::due_soon), *days, count(Kind::unanswered),
                            count(Kind::fresh)));
    if (left_out > 0) process.say(fmt::format("{} more; --all shows them, --person those of one person", left_out));
  }
  return loaded.failures().empty() ? done : could_not;
}

std::vector<Option> options() {
  auto all = listing_with_day();
  all.push_back({.name = "days", .value = "N", .about = "how far ahead to look; 14 when absent"});
  all.push_back({.name = "person", .value = "PERSON", .about = "what this person is to do alone"});
  all.push_back({.name = "all", .about = "more than one screen"});
  return all;
}

}  // namespace

extern const Command today_command{
    .name = "today",
    .summary = "what is late, what is due, who waits for an answer, what is new: by who is to do it",
    .about = "The first command of the morning. Terms and clocks are those of the program's policy packs.",
    .options = options(),
    .run = run,
};

}  // namespace cfcm::cmd
