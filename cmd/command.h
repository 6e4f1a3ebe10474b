#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"

/// The command line as data: each subcommand is one file with one Command; one other file hands the table to CLI11.
/// A command may have two words (`person new`): its first is the name of a group.
namespace cfcm::cmd {

/// One option. `cfcm help` and the parser read this and nothing else.
struct Option {
  std::string_view name{};   ///< "as-of", without dashes
  char letter = 0;           ///< the short form, when there is one
  std::string_view value{};  ///< what its value is called in the help; empty: a switch
  std::string_view about{};
  bool repeatable = false;                  ///< may be given again, and every value counts; else the last one
  bool list = false;                        ///< a comma separates values, too
  std::vector<std::string_view> choices{};  ///< the values it takes; empty: any
};

/// The arguments without a dash.
struct Positional {
  std::string_view name{};  ///< as the help shows it: "TREE"
  std::string_view about{};
  unsigned least = 0, most = 0;
};

/// What was typed, or stands in the environment, by option name; a switch that was given has one empty value.
struct Arguments {
  std::map<std::string, std::vector<std::string>, std::less<>> options{};
  std::set<std::string, std::less<>> mirrored{};  ///< the options that come from the environment
  std::vector<std::string> positional{};

  bool has(std::string_view name) const { return options.contains(name); }
  std::string value(std::string_view name, std::string_view otherwise = {}) const;
  /// All values of a repeatable option.
  std::vector<std::string> values(std::string_view name) const;
  /// What a message calls the option, so that the user finds it: `--as-of`, or `CFCM_AS_OF` when that gave its value.
  std::string given_as(std::string_view name) const;
  /// "CFCM_FORMAT: " before a message about a value that stands in the environment; else nothing.
  std::string origin(std::string_view name) const;
};

/// What a command reads and writes beside files. Nothing else of the process is touched, so that a test can run one.
struct Process {
  Date today{};           ///< the one reading of the clock (UTC, so that no time zone changes an answer)
  bool terminal = false;  ///< stdout is a terminal
  bool no_color = false;  ///< NO_COLOR is set
  /// Standard input, up to `most` + 1 bytes of it, so that a caller sees that there is more.
  std::function<Result<std::string>(std::size_t most)> input{};
  /// Asks a person: shows the text on stderr and reads one line, without its end; nothing when they end their input.
  /// Absent where nobody can be asked: standard input or stderr is no terminal.
  std::function<std::optional<std::string>(std::string_view)> ask{};
  /// Opens a file in the person's editor ($VISUAL, else $EDITOR), and returns when it is closed. Absent when neither
  /// names one.
  std::function<Result<>(const std::string& path)> edit{};
  /// Shows something on stderr at once, when that is a terminal that can erase it again.
  std::function<void(std::string_view)> draw{};
  std::string out{};  ///< what goes to stdout
  std::string err{};  ///< what goes to stderr

  /// A line on stderr; whatever could move a terminal's cursor is escaped.
  void say(std::string_view line);
};

/// Exit statuses, the same for every command.
enum Status : int {
  done = 0,        ///< nothing at or above --fail-on
  findings = 1,    ///< findings at or above it
  usage = 2,       ///< unknown flag, rule or pack; a path that holds nothing to check
  could_not = 3,   ///< could not finish: unreadable, full, locked
  undelivered = 4  ///< done, but the answer could not be written
};

struct Command {
  std::string_view name{};     ///< one word or two
  std::string_view summary{};  ///< one line for the list of commands
  std::string_view about{};    ///< what `cfcm help NAME` says besides
  Positional positional{};
  std::vector<Option> options{};
  Result<int> (*run)(const Arguments&, Process&) = nullptr;
};

/// All commands, ordered by name.
std::span<const Command* const> all_commands();
const Command* find_command(std::string_view name);

/// The command that the words begin with, and how many of them are its name; null when there is none.
std::pair<const Command*, std::size_t> command_of(std::span<const std::string> words);

/// The commands of a group, ordered by name; none when no command begins with that word.
std::vector<const Command*> group(std::string_view name);

/// Options that every command takes: -C, --color, -q, --help.
const std::vector<Option>& common_options();

/// Reads the arguments of one command; a usage Failure says what is wrong and what was probably meant.
Result<Arguments> parse(const Command& command, const std::vector<std::string>& words);

/// What the environment gives for an option: `as-of` is mirrored by CFCM_AS_OF. Null when it is not set, or empty.
const char* environment(const Option& option);
std::string environment_name(std::string_view option);

/// Runs `cfcm WORDS`: finds the command, parses, runs it, prints a Failure once. The exit status.
int run(const std::vector<std::string>& words, Process& process);

/// The help of one command, and of all.
std::string help(const Command& command);
std::string help();
/// The help of a group: its commands.
std::string help(std::string_view name, std::span<const Command* const> group);

Failure usage_failure(std::string message);
/// "-C needs a value: DIR", and "validate has no option --fial-on; --fail-on is near; …".
Failure missing_value(std::string_view typed, const Option& option);
Failure unknown_option(std::string_view command, std::string_view typed, std::span<const Option* const> known);
/// "; validate is near" when one of the names was probably meant, else nothing.
std::string near_text(std::string_view typed, std::span<const std::string_view> names);

}  // namespace cfcm::cmd
