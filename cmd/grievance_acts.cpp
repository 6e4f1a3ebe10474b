#include "cmd/grievance_acts.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "model/assign.h"
#include "model/kinds.h"

namespace cfcm::cmd {
namespace {

using model::Grievance;
using yaml::Draft;

bool is_action(const Draft& entry, std::string_view action) { return entry.text_of("action") == action; }

std::size_t last_of(const std::vector<Draft>& log, std::string_view action) {
  for (std::size_t i = log.size(); i > 0; --i) {
    if (is_action(log[i - 1], action)) return i;
  }
  return 0;
}

bool same_actor(const Draft* a, const Draft* b) {
  if (!a || !b) return false;
  const auto key = a->find("person") || b->find("person") ? "person" : "organization";
  return !a->text_of(key).empty() && a->text_of(key) == b->text_of(key);
}

/// The level of a resolution: the highest in the log before its day, and on its day in its decider's own entries.
/// 0: they name none.
int level_of(const Draft& resolution, const std::vector<Draft>& log) {
  const auto decided = resolution.text_of("decided");
  int highest = 0;
  for (const auto& entry : log) {
    const auto day = entry.text_of("date"), text = entry.text_of("level");
    if (day > decided || (day == decided && !same_actor(entry.find("by"), resolution.find("by")))) continue;
    int level = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), level).ec == std::errc{})
      highest = std::max(highest, level);
  }
  return highest;
}

std::string note_of(const Draft& resolution) {
  std::string note = "Outcome before the grievance was reopened: ";
  note += resolution.find("outcome") ? resolution.text_of("outcome") : "not recorded";
  const auto add = [&](std::string_view field, std::string_view head) {
    const auto text = resolution.text_of(field);
    if (!text.empty()) note += fmt::format("\n{}: {}", head, text);
  };
  add("summary", "Summary");
  add("remedy", "Remedy");
  add("effectuated", "Carried out");
  add("satisfied", "The complainant is satisfied");
  add("appeal_rights", "The answer explains the right to go further");
  return note;
}

}  // namespace

Result<change::Found> grievance_of(const Desk& desk, const std::string& typed) {
  auto found = desk.record(typed, &Grievance::type());
  if (found && found->tree.root().find("voided"))
    return usage_failure(fmt::format("{} is void, and nothing more is written into it", found->path));
  if (found) {
    const auto received = found->tree.root().find("received");
    const auto day = received && received->is_scalar() ? Date::parse(received->text().substr(0, 10)) : std::nullopt;
    if (day && desk.date() < *day)
      return usage_failure(fmt::format("{} was received on {}, and nothing happens to it before; --date gives the day",
                                       typed, day->text()));
  }
  return found;
}

std::vector<Option> opening_options(std::vector<Option> own) {
  std::vector<Option> all{
      {.name = "received",
       .value = "DATE",
       .about = "the day or moment it was received; the day of the act when absent"},
      {.name = "channel", .value = "CHANNEL", .about = "how it came in, such as phone"},
      {.name = "language", .value = "LANGUAGE", .about = "in what language"},
      {.name = "expedited", .about = "it is expedited"},
      {.name = "complainant-role",
       .value = "ROLE",
       .about = "as what the complainant complains",
       .choices = words(model::complainant_role_words)},
      {.name = "complainant", .value = "PERSON", .about = "who complains, where a record of the person exists"},
      {.name = "handler", .value = "PERSON", .about = "who handles it"},
      {.name = "handler-organization", .value = "ORGANIZATION", .about = "for which organization the handler acts"},
      {.name = "description", .value = "TEXT", .about = "the complaint in words; - or @FILE reads it"},
  };
  own.insert(own.end(), all.begin(), all.end());
  return writing_options(std::move(own));
}

Result<> set_opening(Draft& record, const Arguments& arguments) {
  if (arguments.has("complainant") || arguments.has("complainant-role")) {
    // Of somebody else nothing is carried over.
    if (auto cleared = set_field(record, Grievance::type(), "complainant", ""); !cleared) return cleared;
  }
  return set_all(record, Grievance::type(), arguments,
                 {{"received", "received"},
                  {"channel", "channel"},
                  {"language", "language"},
                  {"expedited", "expedited"},
                  {"complainant-role", "complainant.role"},
                  {"complainant", "complainant.person"},
                  {"handler", "handler.person"},
                  {"handler-organization", "handler.organization"},
                  {"description", "description"}});
}

bool is_closed(const Draft& grievance) {
  const auto& log = entries(grievance, "log");
  const std::size_t reopened = last_of(log, "reopened");
  const Draft* resolution = grievance.find("resolution");
  if (!resolution) return last_of(log, "withdrawn") > reopened;
  // `grievance reopen` takes the resolution away; an entry that somebody wrote by hand tells by its day.
  return reopened == 0 || log[reopened - 1].text_of("date") <= resolution->text_of("decided");
}

void keep_resolution(Draft& grievance, std::size_t place) {
  const Draft* there = grievance.find("resolution");
  if (!there) return;
  const Draft resolution = *there;
  const Draft* old = grievance.find("log");
  Draft log = old ? *old : Draft::list();
  const bool told_already =
      resolution.text_of("outcome") == "withdrawn" && resolution.fields.size() <= 2 &&
      std::ranges::any_of(log.items, [&](const Draft& entry) {
        return is_action(entry, "withdrawn") && entry.text_of("date") == resolution.text_of("decided");
      });
  std::vector<Draft> kept;
  if (!told_already) {
    Draft entry = Draft::map();
    if (const Draft* decided = resolution.find("decided")) entry.add("date", *decided);
    entry.add("action", Draft::plain("decided"));
    if (const int level = level_of(resolution, log.items); level > 0)
      entry.add("level", Draft::plain(fmt::format("{}", level)));
    if (const Draft* by = resolution.find("by")) entry.add("by", *by);
    entry.add("note", Draft::text(note_of(resolution)));
    kept.push_back(std::move(entry));
  }
  if (const Draft* notified = resolution.find("notified");
      notified && std::ranges::none_of(log.items, [&](const Draft& entry) {
        return is_action(entry, "notified") && entry.text_of("date") == notified->value;
      })) {
    Draft entry = Draft::map();
    entry.add("date", *notified);
    entry.add("action", Draft::plain("notified"));
    kept.push_back(std::move(entry));
  }
  log.items.insert(log.items.begin() + static_cast<std::ptrdiff_t>(std::min(place, log.items.size())), kept.begin(),
                   kept.end());
  std::erase_if(grievance.fields, [](const Draft::Field& field) { return field.key == "resolution"; });
  if (log.items.empty()) return;
  Draft more = Draft::map();
  more.add("log", std::move(log));
  model::overlay(grievance, Grievance::type(), more);
}

Result<Draft> log_entry(Desk& desk, std::string_view action) {
  const auto& type = model::LogEntry::type();
  Draft entry = Draft::map();
  auto set = set_field(entry, type, "date", desk.date().text());
  if (set) set = set_field(entry, type, "action", action);
  if (set) set = set_actor(entry, type, desk.arguments());
  if (set)
    set = set_all(entry, type, desk.arguments(),
                  {{"level", "level"},
                   {"until", "until"},
                   {"requested-by", "requested_by"},
                   {"note", "note"},
                   {"reason", "reason"}});
  if (!set) return std::move(set).error();
  return desk.fill(std::move(entry), type);
}

Result<> reasoned(const Draft& entry, std::string_view what) {
  if (!entry.text_of("reason").empty()) return std::monostate{};
  return usage_failure(fmt::format("{} needs a reason; give it with --reason TEXT (- or @FILE reads it)", what));
}

}  // namespace cfcm::cmd
