#include "cmd/command.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "base/nearest.h"
#include "render/printable.h"
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

std::pair<const Command*, std::size_t> command_of(std::span<const std::string> words) {
  if (words.size() > 1) {
    if (const auto* command = find_command(words[0] + ' ' + words[1])) return {command, 2};
  }
  if (!words.empty()) {
    if (const auto* command = find_command(words[0])) return {command, 1};
  }
  return {nullptr, 0};
}

std::vector<const Command*> group(std::string_view name) {
  std::vector<const Command*> commands;
  const std::string first = std::string(name) + ' ';
  std::ranges::copy_if(all_commands(), std::back_inserter(commands),
                       [&](const Command* command) { return command->name.starts_with(first); });
  return commands;
}

const std::vector<Option>& common_options() {
  static const std::vector<Option> options{
      {.name = "directory",
       .letter = 'C',
       .value = "DIR",
       .about = "work as if started in DIR; paths after it are relative to it"},
      {.name = "color",
       .value = "WHEN",
       .about = "colors in text: auto (on a terminal, NO_COLOR unset), always or never",
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
  const auto found = options.find(name);
  return found == options.end() ? std::vector<std::string>() : found->second;
}

std::string Arguments::given_as(std::string_view name) const {
  return mirrored.contains(name) ? environment_name(name) : fmt::format("--{}", name);
}

std::string Arguments::origin(std::string_view name) const {
  return mirrored.contains(name) ? environment_name(name) + ": " : std::string();
}

std::string environment_name(std::string_view option) {
  std::string variable = "CFCM_";
  for (const char c : option) variable += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return variable;
}

const char* environment(const Option& option) {
  const char* value = std::getenv(environment_name(option.name).c_str());
  return value && *value ? value : nullptr;
}

void Process::say(std::string_view line) { (err += render::printable(line)) += '\n'; }

Failure usage_failure(std::string message) { return {Failure::Kind::usage, std::move(message)}; }

Failure missing_value(std::string_view typed, const Option& option) {
  return usage_failure(fmt::format("{} needs a value: {}", typed, option.value));
}

Failure unknown_option(std::string_view command, std::string_view typed, std::span<const Option* const> known) {
  std::vector<std::string> spelled;
  for (const auto* option : known) spelled.push_back(fmt::format("--{}", option->name));
  const std::vector<std::string_view> names(spelled.begin(), spelled.end());
  const bool all = command == "cfcm";
  const auto name = typed.substr(0, typed.find('='));  // its value may be a person's
  return usage_failure(fmt::format("{} has no option {}{}; `cfcm help{}` lists them", command, name,
                                   near_text(name, names), all ? std::string() : fmt::format(" {}", command)));
}

std::string near_text(std::string_view typed, std::span<const std::string_view> names) {
  const auto near = nearest(typed, names);
  return near ? fmt::format("; {} is near", *near) : std::string();
}

namespace {

/// The first words of all commands, each once.
std::vector<std::string_view> first_words() {
  std::vector<std::string_view> names;
  for (const auto* known : all_commands()) {
    const auto first = known->name.substr(0, known->name.find(' '));
    if (names.empty() || names.back() != first) names.push_back(first);
  }
  return names;
}

Failure unknown_command(std::span<const std::string> words) {
  const auto commands = group(words.front());
  if (commands.empty()) {
    const auto names = first_words();
    return usage_failure(fmt::format("no command is named {}{}; `cfcm help` lists them", words.front(),
                                     near_text(words.front(), names)));
  }
  std::vector<std::string_view> seconds;
  for (const auto* command : commands) seconds.push_back(command->name.substr(words.front().size() + 1));
  if (words.size() < 2 || words[1].starts_with('-')) {
    return usage_failure(
        fmt::format("{} does nothing by itself; there are {}", words.front(), fmt::join(seconds, ", ")));
  }
  return usage_failure(fmt::format("{} has no command {}{}; there are {}", words.front(), words[1],
                                   near_text(words[1], seconds), fmt::join(seconds, ", ")));
}

/// What `cfcm help WORDS` shows.
Result<std::string> help_for(std::span<const std::string> words) {
  if (words.empty()) return help();
  if (const auto [command, length] = command_of(words); command) return help(*command);
  const auto commands = group(words.front());
  if (commands.empty() || (words.size() > 1 && !words[1].starts_with('-'))) return unknown_command(words);
  return help(words.front(), commands);
}

/// How many words before the command are options of every command: `cfcm -q -C DIR validate`, as in git.
Result<std::size_t> options_before(const std::vector<std::string>& words) {
  std::vector<const Option*> common;
  for (const auto& option : common_options()) common.push_back(&option);
  std::size_t at = 0;
  while (at < words.size()) {
    const std::string_view word = words[at];
    // These stand for a command.
    if (word.size() < 2 || word.front() != '-' || word == "-h" || word == "--help" || word == "--version") break;
    const bool spelled_out = word.starts_with("--");
    const auto end = spelled_out ? std::min(word.find('='), word.size()) : 2;
    const auto option = std::ranges::find_if(common, [&](const Option* one) {
      return spelled_out ? word.substr(2, end - 2) == one->name : word[1] == one->letter;
    });
    const bool attached = end < word.size(), takes = option != common.end() && !(*option)->value.empty();
    if (option == common.end() || (attached && !takes && !spelled_out)) return unknown_option("cfcm", word, common);
    if (attached && !takes) return usage_failure(fmt::format("{} takes no value", word.substr(0, end)));
    const bool apart = takes && !attached;
    if (apart && at + 1 == words.size()) return missing_value(word, **option);
    at += apart ? 2 : 1;
  }
  return at;
}

Result<int> dispatch(const std::vector<std::string>& words, Process& process) {
  const auto before = options_before(words);
  if (!before) return before.error();
  std::vector<std::string> rest(words.begin() + static_cast<std::ptrdiff_t>(*before), words.end());
  if (words.empty()) {
    process.out = help();
    return usage;
  }
  if (rest.empty() || rest.front().empty()) return usage_failure("no command was given; `cfcm help` lists them");
  if (rest.front() == "--help" || rest.front() == "-h" || rest.front() == "help") {
    auto shown = help_for(std::span(rest).subspan(1));
    if (!shown) return std::move(shown).error();
    process.out = std::move(*shown);
    return done;
  }
  if (rest.front() == "--version") rest.front() = "version";
  const auto [command, length] = command_of(rest);
  if (!command && rest.size() > 1 && (rest[1] == "--help" || rest[1] == "-h")) {
    auto shown = help_for(rest);
    if (!shown) return std::move(shown).error();
    process.out = std::move(*shown);
    return done;
  }
  if (!command) return unknown_command(rest);
  rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(length));
  rest.insert(rest.begin(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(*before));
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
      if (!error) continue;
      return Failure{Failure::Kind::io, fmt::format("{}cannot work in {}: {}", arguments->origin("directory"),
                                                    directory, error.message())};
    }
  }
  return command->run(*arguments, process);
}

/// The format that was asked for on stdout, as far as the words tell before they are understood.
const render::Renderer* format_asked(const std::vector<std::string>& words) {
  const char* mirrored = nullptr;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string value;
    if ((words[i] == "-f" || words[i] == "--format") && i + 1 < words.size())
      value = words[i + 1];
    else if (words[i].starts_with("--format="))
      value = words[i].substr(9);
    else if (words[i].starts_with("-f"))
      value = words[i].substr(2);
    if (const auto* renderer = render::find(value)) return renderer;
    if (const auto* command = command_of(std::span(words).subspan(i)).first; command && !mirrored) {
      const auto format = std::ranges::find(command->options, "format", &Option::name);
      if (format != command->options.end()) mirrored = environment(*format);
    }
  }
  return mirrored ? render::find(mirrored) : nullptr;
}

}  // namespace

int run(const std::vector<std::string>& words, Process& process) {
  auto status = dispatch(words, process);
  if (status) return *status;
  // A program that reads a format gets one document of it, whatever goes wrong.
  const auto* renderer = format_asked(words);
  process.out = renderer && renderer->failure ? renderer->failure(status.error()) : std::string();
  process.say(fmt::format("cfcm: {}", status.error().message));
  switch (status.error().kind) {
    case Failure::Kind::refused: return findings;
    case Failure::Kind::usage: return usage;
    case Failure::Kind::committed: return undelivered;
    default: return could_not;
  }
}

}  // namespace cfcm::cmd
