#include "audit/pack_file.h"

#include <filesystem>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "store/files.h"
#include "yaml/read.h"

namespace cfcm::audit {

Result<std::shared_ptr<const rules::Pack>> named_pack(const std::string& name) {
  const auto& embedded = rules::embedded_packs();
  if (const auto found = embedded.find(name); found != embedded.end())
    return std::make_shared<const rules::Pack>(found->second);
  if (!name.ends_with(".yaml")) {
    std::vector<std::string_view> known;
    for (const auto& [pack, content] : embedded) known.push_back(pack);
    const auto near = nearest(name, known);
    return Failure{Failure::Kind::usage,
                   fmt::format("no policy pack is named {}{}; `cfcm rules --packs` lists them, and a pack file ends in "
                               ".yaml",
                               name, near ? fmt::format("; {} is near", *near) : std::string())};
  }
  std::error_code error;
  if (!std::filesystem::exists(name, error))
    return Failure{Failure::Kind::usage, fmt::format("there is no pack file {}", name)};
  const auto slash = name.rfind('/');
  const auto folder = store::Folder::open(slash == std::string::npos ? "." : slash == 0 ? "/" : name.substr(0, slash));
  if (!folder) return folder.error();
  auto bytes = folder->read(slash == std::string::npos ? name : name.substr(slash + 1), yaml::Limits{}.bytes);
  if (!bytes) return std::move(bytes).error();
  Findings findings;
  const auto tree = yaml::read(0, name, std::move(*bytes), findings);
  auto pack = std::make_shared<const rules::Pack>(rules::read_pack(tree, name, findings));
  // A pack is no record: it need not mark its end.
  std::erase_if(findings, [](const Finding& finding) { return finding.rule == "D110"; });
  if (findings.empty()) return pack;
  const auto& first = findings.front();
  return Failure{Failure::Kind::usage,
                 fmt::format("{}:{}:{}: {} [{}]; {}{}", name, first.where.line, first.where.column, first.message,
                             first.rule, first.remedy,
                             findings.size() > 1 ? fmt::format(" (and {} more)", findings.size() - 1) : std::string())};
}

}  // namespace cfcm::audit
