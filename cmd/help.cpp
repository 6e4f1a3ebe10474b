#include <algorithm>

#include <fmt/format.h>

#include "cmd/command.h"

namespace cfcm::cmd {
namespace {

constexpr std::size_t left_column = 26, right_edge = 100;

/// Two columns, the right one wrapped.
void row(std::string& out, const std::string& left, std::string_view right) {
  out += fmt::format("  {:<{}}", left, left_column);
  if (left.size() >= left_column) out += fmt::format("\n  {:<{}}", "", left_column);
  std::size_t column = left_column + 2;
  bool first = true;
  while (!right.empty()) {
    const auto space = std::min(right.find(' '), right.size());
    const auto word = right.substr(0, space);
    right.remove_prefix(std::min(space + 1, right.size()));
    if (!first && column + 1 + word.size() > right_edge) {
      out += fmt::format("\n  {:<{}}", "", left_column);
      column = left_column + 2;
      first = true;
    }
    if (!first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    first = false;
  }
  out += '\n';
}

std::string shown(const Option& option) {
  std::string text = option.letter ? fmt::format("-{}", option.letter) : "  ";
  text += option.letter && !option.name.empty() ? ", " : "  ";
  text += fmt::format("--{}", option.name);
  if (!option.value.empty()) text += fmt::format(" {}", option.value);
  return text;
}

void options(std::string& out, const std::vector<Option>& all) {
  for (const auto& option : all) row(out, shown(option), option.about);
}

std::vector<std::string_view> second_words(std::span<const Command* const> commands) {
  std::vector<std::string_view> words;
  for (const auto* command : commands) words.push_back(command->name.substr(command->name.find(' ') + 1));
  return words;
}

}  // namespace

std::string help(std::string_view name, std::span<const Command* const> group) {
  std::string out = fmt::format("usage: cfcm {} COMMAND [options] [arguments]\n\ncommands:\n", name);
  for (const auto* command : group) row(out, std::string(command->name), command->summary);
  out += fmt::format("\n`cfcm help {} COMMAND` tells more of each.\n", name);
  return out;
}

std::string help(const Command& command) {
  std::string out = fmt::format("usage: cfcm {}", command.name);
  if (!command.options.empty()) out += " [options]";
  const auto& positional = command.positional;
  if (positional.most > 0) {
    const bool open_ended = positional.most > 1 && positional.most > positional.least;
    const std::string name = fmt::format("{}{}", positional.name, open_ended ? "..." : "");
    out += positional.least > 0 ? " " + name : fmt::format(" [{}]", name);
  }
  out += fmt::format("\n\n{}\n", command.summary);
  if (!command.about.empty()) out += fmt::format("\n{}\n", command.about);
  if (positional.most > 0) {
    out += '\n';
    row(out, std::string(positional.name), positional.about);
  }
  if (!command.options.empty()) {
    out += "\noptions:\n";
    options(out, command.options);
  }
  out += "\noptions of every command:\n";
  options(out, common_options());
  return out;
}

std::string help() {
  std::string out =
      "usage: cfcm COMMAND [options] [arguments]\n\n"
      "Keeps case records, checks that they are sound, and finds the conflicts of interest in them.\n\ncommands:\n";
  std::string_view last;
  for (const auto* command : all_commands()) {
    const auto space = command->name.find(' ');
    if (space == std::string_view::npos) {
      row(out, std::string(command->name), command->summary);
      continue;
    }
    const auto first = command->name.substr(0, space);
    if (first == last) continue;
    last = first;
    row(out, std::string(first), fmt::format("{}", fmt::join(second_words(group(first)), ", ")));
  }
  out +=
      "\n`cfcm help COMMAND` tells more of each. Exit status: 0 nothing found, 1 findings, 2 wrong usage,\n"
      "3 could not finish, 4 the answer could not be written.\n";
  return out;
}

}  // namespace cfcm::cmd
