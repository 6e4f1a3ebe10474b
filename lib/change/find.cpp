#include "change/find.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/nearest.h"
#include "base/own_id.h"
#include "model/kinds.h"
#include "store/document.h"
#include "store/layout.h"
#include "yaml/read.h"

namespace cfcm::change {
namespace {

Failure usage(std::string message) { return {Failure::Kind::usage, std::move(message)}; }

/// The folder that records of a kind lie in, with its slash.
std::string_view folder_of(const model::RecordType& kind) {
  const auto place = store::place_of(kind.name);
  return place.substr(0, place.find('/') + 1);
}

std::string_view parent(std::string_view path) { return path.substr(0, path.rfind('/')); }
std::string_view name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

FileId index_of(const audit::Source& source, const std::string& path) {
  const auto& paths = source.paths();
  return static_cast<FileId>(std::ranges::lower_bound(paths, path) - paths.begin());
}

bool holds(const audit::Source& source, const std::string& path) {
  return std::ranges::binary_search(source.paths(), path);
}

bool is_void(const yaml::Tree& tree) { return tree.root().find("voided").has_value(); }

/// Unknown is not absent: what could not be read may be what is looked for.
class Unread {
 public:
  explicit Unread(const audit::Source& source) {
    if (!source.failures().empty()) first_ = source.failures().front();
  }
  /// The bytes of a file, or nothing, which is remembered.
  std::optional<std::string> read(const audit::Source& source, const std::string& path) {
    auto bytes = source.read(index_of(source, path));
    if (bytes) return std::move(*bytes);
    if (!first_) first_ = std::move(bytes).error();
    return std::nullopt;
  }
  /// What stands in the place of "there is none".
  Failure or_else(Failure none) const { return first_ ? *first_ : std::move(none); }

 private:
  std::optional<Failure> first_{};
};

/// What an id that is not there should have been.
Failure unknown(const model::RecordType& kind, std::string_view what, const std::string& id,
                const std::vector<std::string>& known) {
  const auto near = near_id(id, known);
  if (check_character_holds(id) == false) {
    return usage(fmt::format("{} has a wrong check character, so a character of it is not what it should be{}", id,
                             near.empty() ? fmt::format("; `cfcm list {}` lists the ids there are", kind.name) : near));
  }
  if (!is_id(id)) return usage(fmt::format("what names {} here is no id: letters, digits, . _ and - alone", what));
  return usage(fmt::format("no record of {} has the id {}{}", what, id,
                           near.empty() ? fmt::format("; `cfcm list {}` lists them", kind.name) : near));
}

std::string with_article(std::string_view word) {
  return fmt::format("{} {}", std::string_view("aeiou").find(word.front()) == std::string_view::npos ? "a" : "an",
                     word);
}

}  // namespace

std::string near_id(const std::string& typed, const std::vector<std::string>& known) {
  const std::vector<std::string_view> names(known.begin(), known.end());
  const auto near = nearest(typed, names);
  return near ? fmt::format("; {} is near", *near) : std::string();
}

Result<Found> read_record(const audit::Source& source, const std::string& path) {
  if (!holds(source, path)) return Unread(source).or_else(usage(fmt::format("{} is no record of this tree", path)));
  auto bytes = source.read(index_of(source, path));
  if (!bytes) return std::move(bytes).error();
  Found found{path, *bytes};
  Findings findings;
  found.tree = yaml::read(0, path, std::move(*bytes), findings);
  const bool torn = std::ranges::any_of(findings, [](const Finding& finding) { return finding.rule == "D111"; });
  const auto record = found.tree.empty() || torn ? std::nullopt : found.tree.root().find("record");
  found.kind = record && record->is_scalar() ? model::kind(record->text()) : nullptr;
  if (!found.kind) {
    return Failure{Failure::Kind::io,
                   fmt::format("{} does not read as a record; `cfcm validate {}` says why", path, path)};
  }
  return found;
}

Result<Found> find_record(const audit::Source& source, const model::RecordType& kind, const std::string& id) {
  const auto folder = folder_of(kind);
  if (folder.empty()) return read_record(source, std::string(store::place_of(kind.name)));
  if (store::is_case_kind(kind.name)) {
    auto found = find_case(source, id);
    if (!found) return std::move(found).error();
    return latest(source, *found, kind);
  }
  Unread unread(source);
  // Files are named after ids as a rule, but need not be.
  const auto looks_like = [&](const std::string& path) { return store::stem_of(path) == id; };
  for (const bool by_name : {true, false}) {
    std::optional<Found> of_void;
    for (const auto& path : source.paths()) {
      if (!path.starts_with(folder) || looks_like(path) != by_name) continue;
      const auto bytes = unread.read(source, path);
      if (!bytes || store::glance(*bytes).id != id) continue;
      auto found = read_record(source, path);
      if (!found) return std::move(found).error();
      if (found->kind != &kind) continue;
      if (!is_void(found->tree)) return found;
      of_void = std::move(*found);
    }
    if (of_void) return std::move(*of_void);
  }
  return unread.or_else(unknown(kind, with_article(kind.name), id, ids_of(source, kind)));
}

Result<CaseFound> find_case(const audit::Source& source, const std::string& id) {
  CaseFound found{id};
  Unread unread(source);
  for (const auto& path : source.paths()) {
    if (path.starts_with("cases/") && name(path) == "intake.yaml" && name(parent(path)) == id)
      found.folder = parent(path);
  }
  if (found.folder.empty() && is_id(id)) {
    for (const auto& path : source.paths()) {
      if (!path.starts_with("cases/")) continue;
      const auto bytes = unread.read(source, path);
      if (!bytes || store::glance(*bytes).case_id != id) continue;
      found.folder = parent(path);
      if (store::stem_of(path) == "intake") break;
    }
  }
  if (found.folder.empty())
    return unread.or_else(unknown(model::Intake::type(), "a case", id, ids_of(source, model::Intake::type())));
  for (const auto& path : source.paths()) {
    if (path.starts_with(found.folder + "/")) found.paths.push_back(path);
  }
  std::ranges::sort(found.paths, store::written_before);
  return found;
}

Result<Found> latest(const audit::Source& source, const CaseFound& found, const model::RecordType& kind,
                     const std::function<bool(const Found&)>& fits) {
  // A folder that could not be listed may hold a later one.
  if (!source.failures().empty()) return source.failures().front();
  for (auto path = found.paths.rbegin(); path != found.paths.rend(); ++path) {
    const auto bytes = source.read(index_of(source, *path));
    if (!bytes) return bytes.error();
    if (store::glance(*bytes).kind != kind.name) continue;
    auto record = read_record(source, *path);
    if (!record) return std::move(record).error();
    if (record->kind == &kind && !is_void(record->tree) && (!fits || fits(*record))) return record;
  }
  return usage(fmt::format("the case {} has no {} yet", found.id, kind.name));
}

std::vector<std::string> ids_of(const audit::Source& source, const model::RecordType& kind) {
  std::set<std::string> ids;
  const bool of_case = store::is_case_kind(kind.name);
  const auto folder = folder_of(kind);
  for (const auto& path : source.paths()) {
    if (folder.empty() || !path.starts_with(folder)) continue;
    if (of_case && store::stem_of(path) != "intake") continue;
    const auto bytes = source.read(index_of(source, path));
    if (!bytes) continue;
    auto glance = store::glance(*bytes);
    if (glance.kind != (of_case ? std::string_view("intake") : kind.name)) continue;
    auto& id = of_case ? glance.case_id : glance.id;
    if (is_id(id)) ids.insert(std::move(id));
  }
  return {ids.begin(), ids.end()};
}

}  // namespace cfcm::change
