#include "cmd/sources.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "base/hash.h"
#include "cmd/desk.h"
#include "exchange/json/record_json_reader.h"
#include "model/assign.h"
#include "model/canonical.h"
#include "render/skeleton.h"
#include "render/text_finding.h"
#include "yaml/read.h"

namespace cfcm::cmd {
namespace {

constexpr std::size_t most_bytes = yaml::Limits{}.bytes;

char first_after(std::string_view text, std::string_view passed_over) {
  const auto at = text.find_first_not_of(passed_over);
  return at == std::string_view::npos ? '\0' : text[at];
}

constexpr std::string_view blanks = " \t\r\n";

/// A text in braces is JSON, or YAML in its flow style; one that is neither is told what the JSON lacks when its first
/// key stands in double quotes, which is rare in YAML.
bool meant_as_json(std::string_view text) { return first_after(text, " \t\r\n{") == '"'; }

Failure no_record(std::string_view name, std::string_view why) {
  return {Failure::Kind::refused, fmt::format("{}: {}; nothing was written", name, why)};
}

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
  const char first = first_after(*session.from, blanks);
  if (first == '[') return no_record(name, "a list stands here, and a record is one object");
  std::optional<exchange::json::Fault> fault;
  if (first == '{') {
    auto read = exchange::json::read_record(*session.from, type);
    if (auto* draft = std::get_if<yaml::Draft>(&read)) return std::move(*draft);
    fault = std::move(*std::get_if<exchange::json::Fault>(&read));
    if (fault->is_json) return no_record(name, fault->message);
  }
  Findings findings;
  const auto tree = yaml::read(0, name, *session.from, findings);
  // A part of a record has no end mark, and where lines end is the other program's affair.
  std::erase_if(findings, [](const Finding& one) { return one.rule == "D110" || one.rule == "D107"; });
  if (!findings.empty() || tree.empty() || !tree.root().is_map()) {
    if (fault && meant_as_json(*session.from)) return no_record(name, fault->message);
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
