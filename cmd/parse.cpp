#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include "base/nearest.h"
#include "cmd/command.h"

/// The only file that knows CLI11: it turns our option table into it, and its complaints into ours.
namespace cfcm::cmd {
namespace {

std::string flags(const Option& option) {
  return option.letter ? fmt::format("-{},--{}", option.letter, option.name) : fmt::format("--{}", option.name);
}

/// `as-of` is mirrored by CFCM_AS_OF; a flag wins.
std::string environment(std::string_view name) {
  std::string variable = "CFCM_";
  for (const char c : name) variable += c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return variable;
}

std::vector<const Option*> options_of(const Command& command) {
  std::vector<const Option*> all;
  for (const auto& option : command.options) all.push_back(&option);
  for (const auto& option : common_options()) all.push_back(&option);
  return all;
}

Failure unknown_option(const Command& command, const std::string& word) {
  std::vector<std::string> spelled;
  for (const auto* option : options_of(command)) spelled.push_back(fmt::format("--{}", option->name));
  const std::vector<std::string_view> names(spelled.begin(), spelled.end());
  const auto near = nearest(word.substr(0, word.find('=')), names);
  return usage_failure(fmt::format("{} has no option {}{}; `cfcm help {}` lists them", command.name, word,
                                   near ? fmt::format("; {} is near", *near) : std::string(), command.name));
}

std::optional<Failure> wrong_choice(const Command& command, const Arguments& arguments) {
  for (const auto* option : options_of(command)) {
    if (option->choices.empty()) continue;
    for (const auto& value : arguments.values(option->name)) {
      if (std::ranges::find(option->choices, value) != option->choices.end()) continue;
      return usage_failure(fmt::format("--{} takes {}, not {}", option->name, fmt::join(option->choices, ", "), value));
    }
  }
  return std::nullopt;
}

}  // namespace

Result<Arguments> parse(const Command& command, const std::vector<std::string>& words) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::map<std::string_view, std::vector<std::string>> given;
  std::map<std::string_view, bool> switched;
  std::vector<std::string> positional;

  for (const auto* option : options_of(command)) {
    if (option->value.empty()) {
      app.add_flag(flags(*option), switched[option->name]);
      continue;
    }
    auto* added = app.add_option(flags(*option), given[option->name]);
    added->take_all()->expected(1)->allow_extra_args(false)->envname(environment(option->name));
  }
  app.add_option("arguments", positional)->expected(0, -1);

  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(std::move(reversed));
  } catch (const CLI::ArgumentMismatch& error) {
    return usage_failure(fmt::format("an option of {} lacks its value: {}", command.name, error.what()));
  } catch (const CLI::ParseError& error) {
    return usage_failure(fmt::format("{}: {}", command.name, error.what()));
  }

  Arguments arguments;
  for (const auto& word : app.remaining()) {
    if (word.size() > 1 && word.front() == '-' && word != "--") return unknown_option(command, word);
  }
  for (auto& [name, values] : given) {
    if (!values.empty()) arguments.options.emplace(name, std::move(values));
  }
  for (const auto& [name, on] : switched) {
    if (on) arguments.options.emplace(name, std::vector<std::string>{""});
  }
  arguments.positional = std::move(positional);
  if (arguments.has("help")) return arguments;
  if (auto failure = wrong_choice(command, arguments)) return std::move(*failure);

  const auto& wanted = command.positional;
  if (arguments.positional.size() < wanted.least) {
    return usage_failure(fmt::format("{} needs {}: {}", command.name, wanted.name, wanted.about));
  }
  if (arguments.positional.size() > wanted.most) {
    return usage_failure(wanted.most == 0 ? fmt::format("{} takes no argument", command.name)
                                          : fmt::format("{} takes at most {} argument{}", command.name, wanted.most,
                                                        wanted.most == 1 ? "" : "s"));
  }
  return arguments;
}

}  // namespace cfcm::cmd
