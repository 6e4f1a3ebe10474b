#include "audit/example.h"

#include <fmt/format.h>

#include "audit/audit.h"
#include "base/embedded.h"

namespace cfcm::audit {

std::optional<Date> archive_date(std::string_view archive) {
  constexpr std::string_view key = "# as-of: ";
  const auto at = archive.find(key);
  return at == std::string_view::npos ? std::nullopt : Date::parse(archive.substr(at + key.size(), 10));
}

Findings example_findings(const rules::Rule& rule) {
  const std::string path = fmt::format("tests/rules/{}/bad/example.tree", rule.code);
  for (const auto& file : embedded::trees()) {
    if (file.path != path) continue;
    Options options;
    options.as_of = archive_date(file.text).value_or(Date::of(2026, 11, 21));
    options.select = {std::string(rule.code)};
    auto outcome = audit(*archive(file.text), options);
    if (!outcome) return {};
    std::erase_if(outcome->findings, [&](const Finding& finding) { return finding.rule != rule.code; });
    return std::move(outcome->findings);
  }
  return {};
}

}  // namespace cfcm::audit
