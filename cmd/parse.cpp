#include <CLI/CLI.hpp>

#include <fmt/format.h>

#include "cmd/command.h"

/// The only file that knows CLI11: it turns our option table into it, and its complaints into ours.
namespace cfcm::cmd {
namespace {

std::string flags(const Option& option) {
  return option.letter ? fmt::format("-{},--{}", option.letter, option.name) : fmt::format("--{}", option.name);
}

std::vector<const Option*> options_of(const Command& command) {
  std::vector<const Option*> all;
  for (const auto& option : command.options) all.push_back(&option);
  for (const auto& option : common_options()) all.push_back(&option);
  return all;
}

/// What CLI11 would pass over or take for something else: an option whose value is missing or empty (it takes the next
/// word for it), a switch with a value.
std::optional<Failure> wrong_value(const Command& command, const std::vector<std::string>& words) {
  const auto options = options_of(command);
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string_view word = words[i], name = word.substr(0, word.find('='));
    const auto found = std::ranges::find_if(options, [&](const Option* option) {
      return name == fmt::format("--{}", option->name) ||
             (option->letter && word == fmt::format("-{}", option->letter));
    });
    if (found == options.end()) continue;
    const bool attached = name.size() < word.size();
    if ((*found)->value.empty()) {
      if (attached) return usage_failure(fmt::format("{} takes no value", name));
      continue;
    }
    const std::string_view next = i + 1 < words.size() ? words[i + 1] : std::string_view();
    if (attached ? word.size() == name.size() + 1 : next.empty()) return missing_value(name, **found);
    if (!attached) ++i;
  }
  return std::nullopt;
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const auto comma = std::min(text.find(',', start), text.size());
    if (comma > start) parts.push_back(text.substr(start, comma - start));
    start = comma + 1;
  }
  return parts;
}

/// What was typed wins over the environment; a list becomes its values.
void complete(const Command& command, Arguments& arguments) {
  for (const auto* option : options_of(command)) {
    const std::string name(option->name);
    const char* mirrored = option->name == "help" ? nullptr : environment(*option);
    if (mirrored && !arguments.has(name)) {
      arguments.options[name] = {option->value.empty() ? "" : mirrored};
      arguments.mirrored.insert(name);
    }
    const auto given = arguments.options.find(name);
    if (!option->list || given == arguments.options.end()) continue;
    std::vector<std::string> parts;
    for (const auto& value : given->second) std::ranges::move(split(value), std::back_inserter(parts));
    given->second = std::move(parts);
  }
}

std::optional<Failure> wrong_count(const Command& command, const std::vector<std::string>& given) {
  const auto& wanted = command.positional;
  const bool empty = std::ranges::any_of(given, &std::string::empty);
  if (given.size() > wanted.most) {
    return usage_failure(wanted.most == 0 ? fmt::format("{} takes no argument", command.name)
                                          : fmt::format("{} takes at most {} argument{}", command.name, wanted.most,
                                                        wanted.most == 1 ? "" : "s"));
  }
  if (given.size() < wanted.least || (empty && wanted.least > 0)) {
    return usage_failure(fmt::format("{} needs {}: {}", command.name, wanted.name, wanted.about));
  }
  if (!empty) return std::nullopt;
  return usage_failure(fmt::format("an argument of {} is empty; {} is {}", command.name, wanted.name, wanted.about));
}

/// A value may be a person's, put behind the wrong option, so it is not repeated.
std::optional<Failure> wrong_choice(const Command& command, const Arguments& arguments) {
  for (const auto* option : options_of(command)) {
    if (option->choices.empty()) continue;
    for (const auto& value : arguments.values(option->name)) {
      if (std::ranges::find(option->choices, value) != option->choices.end()) continue;
      return usage_failure(fmt::format("{} takes {} and nothing else{}", arguments.given_as(option->name),
                                       fmt::join(option->choices, ", "), near_text(value, option->choices)));
    }
  }
  return std::nullopt;
}

}  // namespace

Result<Arguments> parse(const Command& command, const std::vector<std::string>& words) {
  if (auto failure = wrong_value(command, words)) return std::move(*failure);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::map<std::string_view, std::vector<std::string>> given;
  std::map<std::string_view, bool> switched;
  Arguments arguments;

  const auto options = options_of(command);
  for (const auto* option : options) {
    if (option->value.empty()) {
      app.add_flag(flags(*option), switched[option->name]);
    } else {
      app.add_option(flags(*option), given[option->name])->take_all()->expected(1)->allow_extra_args(false);
    }
  }
  app.add_option("arguments", arguments.positional)->expected(0, -1);

  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError&) {
    return usage_failure(
        fmt::format("{} cannot make sense of its options; `cfcm help {}` lists them", command.name, command.name));
  }

  for (const auto& word : app.remaining()) {
    if (word.size() > 1 && word.front() == '-' && word != "--") return unknown_option(command.name, word, options);
  }
  for (auto& [name, values] : given) {
    if (!values.empty()) arguments.options.emplace(name, std::move(values));
  }
  for (const auto& [name, on] : switched) {
    if (on) arguments.options.emplace(name, std::vector<std::string>{""});
  }
  if (arguments.has("help")) return arguments;
  complete(command, arguments);
  if (auto failure = wrong_choice(command, arguments)) return std::move(*failure);
  if (auto failure = wrong_count(command, arguments.positional)) return std::move(*failure);
  return arguments;
}

}  // namespace cfcm::cmd
