#include "cmd/case_acts.h"

#include <fmt/format.h>

#include "model/kinds.h"
#include "report/case_state.h"
#include "store/document.h"

namespace cfcm::cmd {
namespace {

bool says(const change::Found& found, std::string_view field, std::string_view word) {
  const auto value = found.tree.root().find(field);
  return value && value->is_scalar() && value->text() == word;
}

}  // namespace

Result<std::optional<change::Found>> latest_of(const Desk& desk, const change::CaseFound& found,
                                               const model::RecordType& kind,
                                               const std::function<bool(const change::Found&)>& fits) {
  auto record = change::latest(desk.source(), found, kind, fits);
  if (record) return std::optional(std::move(*record));
  // A usage Failure says that there is none; any other, that nobody knows.
  if (record.error().kind == Failure::Kind::usage) return std::optional<change::Found>();
  return std::move(record).error();
}

Result<std::optional<change::Found>> latest_assessment(const Desk& desk, const change::CaseFound& found) {
  return latest_of(desk, found, model::Assessment::type(),
                   [](const change::Found& one) { return !says(one, "purpose", "provider"); });
}

Result<change::Found> plan_of(const Desk& desk, const std::string& typed) {
  const auto& kind = model::Plan::type();
  if (typed.find('/') != std::string::npos || typed.ends_with(".yaml")) {
    auto found = desk.record(typed, &kind);
    if (found && found->tree.root().find("voided"))
      return usage_failure(fmt::format("{} is void, and nothing more is written into it", found->path));
    return found;
  }
  auto found = desk.case_of(typed);
  if (!found) return std::move(found).error();
  return change::latest(desk.source(), *found, kind,
                        [](const change::Found& one) { return !says(one, "kind", "provider-plan"); });
}

Result<bool> is_closed(const Desk& desk, const change::CaseFound& found, Date day) {
  std::vector<store::Document> documents;
  for (const auto& path : found.paths) {
    auto record = change::read_record(desk.source(), path);
    if (!record && record.error().kind != Failure::Kind::usage) return std::move(record).error();
    Findings told;
    if (record) documents.push_back(store::read_document(0, path, std::move(record->bytes), told));
  }
  return report::case_state(documents, day) == report::CaseState::closed;
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace cfcm::cmd
