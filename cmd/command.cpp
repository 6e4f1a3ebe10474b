#include "cmd/command.h"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/nearest.h"
#include "render/renderer.h"

namespace cfcm::cmd {

#define COMMAND(name) extern const Command name;
#include "commands.inc"
#undef COMMAND

std::span<const Command* const> all_commands() {
  static const std::vector<const Command*> commands = [] {
    std::vector<const Command*> all{
#define COMMAND(name) &name,
#include "commands.inc"
#undef COMMAND
    };
    std::ranges::sort(all, {}, &Command::name);
    return all;
  }();
  return commands;
}

const Command* find_command(std::string_view name) {
  const auto commands = all_commands();
  const auto found = std::ranges::find(commands, name, &Command::name);
  return found == commands.end() ? nullptr : *found;
}

const std::vector<Option>& common_options() {
  static const std::vector<Option> options{
      {.name = "directory", .letter = 'C', .value = "DIR", .about = "work as if started in DIR; paths after it are relative to it"},
      {.name = "color", .value = "WHEN", .about = "colors in text: auto (on a terminal, NO_COLOR unset), always or never",
       .choices = {"auto", "always", "never"}},
      {.name = "quiet", .letter = 'q', .about = "only what a program reads: no summary, no explanations"},
      {.name = "help", .letter = 'h', .about = "this help"},
  };
  return options;
}

std::string Arguments::value(std::string_view name, std::string_view otherwise) const {
  const auto found = options.find(name);
  return found == options.end() || found->second.empty() ? std::string(otherwise) : found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view name) const {
  std::vector<std::string> all;
  const auto found = options.find(name);
  if (found == options.end()) return all;
  for (const std::string& given : found->second) {
    std::size_t start = 0;
    while (start <= given.size()) {
      const auto comma = std::min(given.find(',', start), given.size());
      if (comma > start) all.push_back(given.substr(start, comma - start));
      start = comma + 1;
    }
  }
  return all;
}

Failure usage_failure(std::string message) { return {Failure::Kind::usage, std::move(message)}; }

namespace {

Result<int> dispatch(const std::vector<std::string>& words, Process& process) {
  if (words.empty() || words.front() == "--help" || words.front() == "-h" || words.front() == "help") {
    if (words.size() < 2) {
      process.out = help();
      return words.empty() ? usage : done;
    }
    const auto* command = find_command(words[1]);
    if (!command) return usage_failure(fmt::format("no command is named {}; `cfcm help` lists them", words[1]));
    process.out = help(*command);
    return done;
  }
  // `cfcm -C DIR command` as `cfcm command -C DIR`, as in git.
  std::vector<std::string> rest(words);
  std::vector<std::string> before;
  while (rest.size() >= 2 && rest.front() == "-C") {
    before.insert(before.end(), rest.begin(), rest.begin() + 2);
    rest.erase(rest.begin(), rest.begin() + 2);
  }
  if (rest.empty()) return usage_failure("no command was given; `cfcm help` lists them");
  if (rest.front() == "--version") rest.front() = "version";
  const auto* command = find_command(rest.front());
  if (!command) {
    std::vector<std::string_view> names;
    for (const auto* known : all_commands()) names.push_back(known->name);
    const auto near = nearest(rest.front(), names);
    return usage_failure(fmt::format("no command is named {}{}; `cfcm help` lists them", rest.front(),
                                     near ? fmt::format("; {} is near", *near) : std::string()));
  }
  rest.erase(rest.begin());
  rest.insert(rest.begin(), before.begin(), before.end());
  auto arguments = parse(*command, rest);
  if (!arguments) return std::move(arguments).error();
  if (arguments->has("help")) {
    process.out = help(*command);
    return done;
  }
  if (arguments->has("directory")) {
    for (const auto& directory : arguments->options["directory"]) {
      std::error_code error;
      std::filesystem::current_path(directory, error);
      if (error) return Failure{Failure::Kind::io, fmt::format("cannot work in {}: {}", directory, error.message())};
    }
  }
  return command->run(*arguments, process);
}

/// The format that was asked for on stdout, as far as the words tell before they are understood.
const render::Renderer* format_asked(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string value;
    if ((words[i] == "-f" || words[i] == "--format") && i + 1 < words.size()) value = words[i + 1];
    else if (words[i].starts_with("--format=")) value = words[i].substr(9);
    else if (words[i].starts_with("-f")) value = words[i].substr(2);
    if (const auto* renderer = render::find(value)) return renderer;
  }
  return nullptr;
}

}  // namespace

int run(const std::vector<std::string>& words, Process& process) {
  auto status = dispatch(words, process);
  if (status) return *status;
  // A program that reads a format gets one document of it, whatever goes wrong.
  const auto* renderer = format_asked(words);
  process.out = renderer && renderer->failure ? renderer->failure(status.error()) : std::string();
  process.say(fmt::format("cfcm: {}", status.error().message));
  return status.error().kind == Failure::Kind::usage ? usage : could_not;
}

}  // namespace cfcm::cmd
