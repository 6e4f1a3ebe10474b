#include "cmd/sources.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "base/hash.h"
#include "cmd/desk.h"
#include "model/assign.h"
#include "model/canonical.h"
#include "render/skeleton.h"
#include "render/text_finding.h"
#include "yaml/read.h"

namespace cfcm::cmd {
namespace {

constexpr std::size_t most_bytes = yaml::Limits{}.bytes;

}  // namespace

Result<std::string> read_input(const std::string& name, Process& process) {
  std::string bytes;
  if (name == "-") {
    auto input = process.input(most_bytes);
    if (!input) return input;
    bytes = std::move(*input);
  } else {
    errno = 0;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "rb"), &std::fclose);
    char part[1 << 14];
    while (file) {
      const auto n = std::fread(part, 1, sizeof part, file.get());
      if (n == 0 || bytes.size() > most_bytes) break;
      bytes.append(part, n);
    }
    if (!file || std::ferror(file.get()))
      return Failure{Failure::Kind::io, fmt::format("cannot read {}: {}", name, std::strerror(errno))};
  }
  if (bytes.size() > most_bytes) return usage_failure(fmt::format("{} is larger than 1 MiB, which no record is", name));
  return bytes;
}

Result<yaml::Draft> read_from(const Arguments& arguments, Process& process, Session& session,
                              const model::RecordType& type) {
  const auto name = arguments.value("from");
  if (!session.from) {
    auto bytes = read_input(name, process);
    if (!bytes) return std::move(bytes).error();
    session.from = std::move(*bytes);
  }
  Findings findings;
  const auto tree = yaml::read(0, name, *session.from, findings);
  // A part of a record has no end mark, and where lines end is the other program's affair.
  std::erase_if(findings, [](const Finding& one) { return one.rule == "D110" || one.rule == "D107"; });
  if (!findings.empty() || tree.empty() || !tree.root().is_map()) {
    fmt::memory_buffer buffer;
    for (const auto& finding : findings) render::write_finding(finding, false, buffer);
    process.err.append(buffer.data(), buffer.size());
    return Failure{Failure::Kind::refused,
                   fmt::format("{} does not read as the fields of {}; nothing was written", name, type.name)};
  }
  auto draft = model::canonical(tree, type);
  render::without_hints(draft);
  return draft;
}

Result<> matches(const std::string& wanted, const change::Found& found) {
  if (wanted.size() < 8 || wanted.find_first_not_of("0123456789abcdef") != std::string::npos)
    return usage_failure(
        "--if-match takes eight or more characters of the SHA-256 of the record, in lower case, as "
        "sha256sum prints it");
  if (sha256(found.bytes).starts_with(wanted)) return std::monostate{};
  return Failure{
      Failure::Kind::io,
      fmt::format("{} is no longer what --if-match says: somebody has changed it since; nothing was changed, "
                  "read it again",
                  found.path)};
}

Result<std::string> text_option(const Arguments& arguments, Process& process, std::string_view name) {
  const auto given = arguments.value(name);
  if (given != "-" && !given.starts_with('@')) return given;
  auto text = read_input(given == "-" ? given : given.substr(1), process);
  if (!text) return text;
  while (text->ends_with('\n') || text->ends_with('\r')) text->pop_back();
  return text;
}

Result<> set_field(yaml::Draft& record, const model::RecordType& type, std::string_view path, std::string_view value) {
  if (auto wrong = model::assign(record, type, path, value)) return usage_failure(std::move(*wrong));
  return std::monostate{};
}

Result<> set_from(yaml::Draft& record, const model::RecordType& type, const Arguments& arguments,
                  std::string_view option, std::string_view path) {
  if (!arguments.has(option)) return std::monostate{};
  for (const auto& value : arguments.values(option)) {
    if (auto set = set_field(record, type, path, value); !set) return set;
  }
  return std::monostate{};
}

}  // namespace cfcm::cmd
