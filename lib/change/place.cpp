#include "change/place.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/own_id.h"
#include "change/find.h"
#include "model/assign.h"
#include "store/layout.h"

namespace cfcm::change {
namespace {

using yaml::Draft;

constexpr std::array letters{
    std::pair{std::string_view("person"), 'P'},     std::pair{std::string_view("organization"), 'O'},
    std::pair{std::string_view("intake"), 'C'},     std::pair{std::string_view("grievance"), 'G'},
    std::pair{std::string_view("review"), 'R'},     std::pair{std::string_view("safeguard"), 'S'},
    std::pair{std::string_view("engagement"), 'E'}, std::pair{std::string_view("survey"), 'V'},
    std::pair{std::string_view("improvement"), 'I'}};

Failure usage(std::string message) { return {Failure::Kind::usage, std::move(message)}; }

bool taken(const audit::Source& source, const std::string& path) {
  return std::ranges::binary_search(source.paths(), path);
}

/// The day as it is written: of a moment its day.
std::string day_of(const Draft& record, const model::RecordType& kind) {
  const auto text = record.text_of(day_field(kind));
  return std::string(kind.name == "grievance" ? text.substr(0, 10) : text);
}

Result<std::string> free_name(const audit::Source& source, const std::string& stem) {
  std::string path = stem + ".yaml";
  for (unsigned counter = 2; taken(source, path); ++counter) path = fmt::format("{}-{}.yaml", stem, counter);
  return path;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  return out;
}

/// Two records with one id are two claims to be the same.
std::optional<Failure> known_already(const audit::Source& source, const model::RecordType& kind,
                                     const std::string& id) {
  const bool party = kind.name == "person" || kind.name == "organization";
  const std::string_view folder = store::place_of(kind.name);
  const std::string top(folder.substr(0, folder.find('/') + 1));
  for (const auto& path : source.paths()) {
    const bool here =
        path.starts_with(top) || (party && (path.starts_with("people/") || path.starts_with("organizations/")));
    // Some file systems take two names for one that differ in case alone.
    if (here && lower(store::stem_of(path)) == lower(id))
      return usage(fmt::format("{} has the id {} already; `cfcm set` changes a record, and a new one takes another id",
                               path, id));
  }
  return std::nullopt;
}

}  // namespace

char id_letter(const model::RecordType& kind) {
  const auto found = std::ranges::find(letters, kind.name, &std::pair<std::string_view, char>::first);
  return found == letters.end() ? '\0' : found->second;
}

std::string_view day_field(const model::RecordType& kind) {
  if (kind.name == "intake" || kind.name == "improvement") return "opened";
  if (kind.name == "grievance") return "received";
  for (const std::string_view name : {"decided", "assessed", "written", "closed", "month", "date"}) {
    if (kind.find(name) && kind.name != "program") return name;
  }
  return {};
}

Result<> complete(Draft& record, const model::RecordType& kind, Date day) {
  Draft more = Draft::map();
  if (!record.find("record")) more.add("record", Draft::plain(kind.name));
  if (const char letter = id_letter(kind)) {
    const std::string_view field = kind.name == "intake" ? "case" : "id";
    if (record.text_of(field).empty()) {
      const auto id = make_id(letter);
      if (!id)
        return Failure{Failure::Kind::io, "the system gives no random numbers for a new id; nothing was changed"};
      more.add(field, Draft::id(*id));
    }
  }
  if (const auto field = day_field(kind); !field.empty() && record.text_of(field).empty())
    more.add(field, Draft::plain(field == "month" ? day.text().substr(0, 7) : day.text()));
  model::overlay(record, kind, more);
  return std::monostate{};
}

Result<std::string> place(const audit::Source& source, const model::RecordType& kind, const Draft& record) {
  const auto pattern = store::place_of(kind.name);
  if (pattern.find('/') == std::string_view::npos) {
    if (taken(source, std::string(pattern)))
      return usage(fmt::format("{} is there already; `cfcm set {}` changes it", pattern, kind.name));
    return std::string(pattern);
  }
  const auto day = day_of(record, kind);
  const auto field = day_field(kind);
  if (!field.empty() && (field == "month" ? day.size() != 7 || !Date::parse(day + "-01") : !Date::parse(day)))
    return usage(fmt::format("`{}` takes {}", field,
                             field == "month" ? "a month such as 2026-10" : "a date such as 2026-10-31"));
  const std::string year = day.substr(0, 4);
  const std::string id(record.text_of(kind.find("id") ? "id" : "case"));
  if (!is_id(id)) {
    return usage(
        fmt::format("`{}` takes an id: letters, digits, . _ and -, up to 64 of them, the first a letter or a digit",
                    kind.find("id") ? "id" : "case"));
  }
  if (check_character_holds(id) == false && kind.name != "intake" && !kind.find("id")) {
    auto found = find_case(source, id);
    if (!found) return std::move(found).error();
  }
  if (kind.name == "intake") {
    for (const auto& known : ids_of(source, kind)) {
      if (lower(known) == lower(id))
        return usage(fmt::format("the case {} is there already; `cfcm intake update {}` adds to it", known, known));
    }
    return fmt::format("cases/{}/{}/intake.yaml", year, id);
  }
  if (store::is_case_kind(kind.name)) {
    const auto found = find_case(source, id);
    if (!found) return found.error();
    return free_name(source, fmt::format("{}/{}-{}", found->folder, kind.name, day));
  }
  if (auto known = known_already(source, kind, id)) return std::move(*known);
  const auto top = pattern.substr(0, pattern.find('/'));
  const bool by_year = pattern.find("<year>") != std::string_view::npos;
  return by_year ? fmt::format("{}/{}/{}.yaml", top, year, id) : fmt::format("{}/{}.yaml", top, id);
}

}  // namespace cfcm::change
