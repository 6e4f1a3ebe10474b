#include "render/summary.h"

#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace cfcm::render {
namespace {

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string found(const audit::Outcome& outcome) {
  std::vector<std::string> parts;
  if (outcome.errors > 0) parts.push_back(counted(outcome.errors, "error"));
  if (outcome.warnings > 0) parts.push_back(counted(outcome.warnings, "warning"));
  if (outcome.notes > 0) parts.push_back(counted(outcome.notes, "note"));
  return parts.empty() ? "no findings" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string read(const audit::Outcome& outcome) {
  if (outcome.asked) return counted(*outcome.asked, "file");
  const std::string files = counted(outcome.files, "file");
  return outcome.cases == 0 ? files : fmt::format("{} ({})", counted(outcome.cases, "case"), files);
}

}  // namespace

std::string summary_line(const audit::Outcome& outcome) {
  std::string line = fmt::format("{} in {}", found(outcome), read(outcome));
  if (!outcome.rules_run.empty()) line += "; " + counted(outcome.rules_run.size(), "rule") + " run";
  if (!outcome.not_testable.empty()) {
    line += fmt::format(", {} of them not testable for want of records: {}", outcome.not_testable.size(),
                        fmt::join(outcome.not_testable, " "));
  }
  if (outcome.accepted > 0) line += fmt::format("; {} accepted", outcome.accepted);
  if (!outcome.failures.empty()) line += fmt::format("; {} could not be read", outcome.failures.size());
  return line;
}

}  // namespace cfcm::render
