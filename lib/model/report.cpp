#include "model/report.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/nearest.h"
#include "model/found.h"

namespace cfcm::model {
namespace {

bool is_index(std::string_view part) {
  return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Finding& report(Reading& reading, const yaml::Node& node, std::string_view rule, std::string message,
                std::string remedy, Level level) {
  Finding& finding = reading.findings.emplace_back();
  finding.rule = rule;
  finding.level = level;
  finding.where = node.tree().where(node.mark(), std::string(reading.path));
  finding.message = std::move(message);
  finding.remedy = std::move(remedy);
  return finding;
}

std::string name_of(const yaml::Node& node) {
  const std::string pointer = node.tree().pointer(node.item());
  std::string_view rest = pointer;
  while (!rest.empty()) {
    const auto slash = rest.rfind('/');
    if (slash == std::string_view::npos) break;
    const std::string_view part = rest.substr(slash + 1);
    if (!is_index(part)) return fmt::format("`{}`", part);
    rest = rest.substr(0, slash);
  }
  return "the record";
}

void wrong_shape(Reading& reading, const yaml::Node& node, std::string_view expected, std::string remedy) {
  report(reading, node, "D303", fmt::format("{} is {}, expected {}", name_of(node), found_in_kind(node), expected),
         std::move(remedy));
}

std::string quoted_list(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += fmt::format("`{}`", words[i]);
  }
  return out;
}

std::string suggestion(std::string_view typed, std::span<const std::string_view> words, std::string_view otherwise,
                       std::size_t longest) {
  std::string out;
  if (const auto near = nearest(typed, words)) out = fmt::format("did you mean `{}`?", *near);
  if (!words.empty() && words.size() <= longest) {
    out += fmt::format("{}allowed: {}", out.empty() ? "" : " ", quoted_list(words));
  }
  return out.empty() ? std::string(otherwise) : out;
}

}  // namespace cfcm::model
