#include "cmd/outputs.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <fmt/format.h>

namespace cfcm::cmd {
namespace {

std::optional<Failure> write_file(const std::string& path, std::string_view text) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "wb"), &std::fclose);
  const bool written =
      file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() && std::fflush(file.get()) == 0;
  if (written) return std::nullopt;
  return Failure{Failure::Kind::io, fmt::format("cannot write {}: {}", path, std::strerror(errno))};
}

}  // namespace

Option output_option(std::string_view about) {
  return {.name = "format", .letter = 'f', .value = "FORMAT[=FILE]", .about = about, .repeatable = true};
}

std::optional<Failure> wrong_output(const Arguments& arguments, std::span<const std::string_view> formats) {
  unsigned on_stdout = 0;
  for (const auto& format : arguments.values("format")) {
    const auto equals = format.find('=');
    const auto name = format.substr(0, equals);
    if (name != "auto" && std::ranges::find(formats, name) == formats.end()) {
      const std::vector<std::string_view> names(formats.begin(), formats.end());
      return usage_failure(fmt::format("{}no format is named {}{}; there are {}", arguments.origin("format"),
                                       name.empty() ? format : name, near_text(name, names), fmt::join(names, ", ")));
    }
    if (equals + 1 == format.size()) {
      return usage_failure(fmt::format("{}{} names no file; write {}=FILE", arguments.origin("format"), format, name));
    }
    if (equals == std::string::npos) ++on_stdout;
  }
  if (on_stdout > 1) return usage_failure("stdout takes one format; give the others a file: --format FORMAT=FILE");
  return std::nullopt;
}

std::optional<Failure> write_outputs(const Arguments& arguments, Process& process,
                                     const std::function<std::string(std::string_view, bool)>& answer) {
  auto formats = arguments.values("format");
  if (formats.empty()) formats.emplace_back("text");
  std::optional<Failure> failed;
  for (const auto& format : formats) {
    const auto equals = format.find('=');
    const auto name = format.substr(0, equals);
    const bool to_file = equals != std::string::npos;
    std::string text = answer(name == "auto" ? "text" : name, to_file);
    if (!to_file) {
      process.out = std::move(text);
    } else if (auto failure = write_file(format.substr(equals + 1), text)) {
      failed = std::move(failure);
    }
  }
  return failed;
}

}  // namespace cfcm::cmd
