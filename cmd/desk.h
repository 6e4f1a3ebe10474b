#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/loaded.h"
#include "audit/source.h"
#include "change/find.h"
#include "cmd/asking.h"
#include "cmd/command.h"
#include "model/field.h"
#include "store/journal.h"
#include "yaml/write.h"

/// What all commands that write have in common: where their values come from, how the change is judged, and how it
/// comes to stand in the tree.
namespace cfcm::cmd {

/// --from, --set, --template, --edit, --dry-run, --request-id, --date, --as-of, --wait, --if-match, --accept, and what
/// the command takes besides.
std::vector<Option> writing_options(std::vector<Option> own = {});

/// The tree while one command prepares its change. Its act may run twice: once without the lock when a person is asked
/// or edits, and then with it; so it must not do anything but read the tree and put changes on the desk.
class Desk {
 public:
  const Arguments& arguments() const { return arguments_; }
  const std::string& root() const { return root_; }
  Date date() const { return date_; }    ///< --date; else the day on which the tree is looked at
  Date as_of() const { return as_of_; }  ///< --as-of; else today
  const audit::Source& source() const { return *source_; }
  /// The tree as rules see it; read when it is first asked for.
  const audit::Loaded& loaded();

  /// The case that an argument names.
  Result<change::CaseFound> case_of(const std::string& id) const { return change::find_case(*source_, id); }
  /// The record that an argument names: by its path (from where we are, or from the root) or, for a kind that has ids,
  /// by its id. `kind` null: any, by its path alone.
  Result<change::Found> record(const std::string& typed, const model::RecordType* kind) const;

  /// `base` with what --from and --set give over it. Fields that are still missing are asked for on a terminal;
  /// elsewhere the Failure names all of them. With --edit only what the command needs besides. Once in an act.
  Result<yaml::Draft> fill(yaml::Draft base, const model::RecordType& type, std::span<const Need> needs = {});

  /// Puts a new record on the desk, given what nobody needs to type (record, id, day); its path.
  Result<std::string> create(const model::RecordType& kind, yaml::Draft record);
  /// Puts a change of a record on the desk. Nothing happens to a byte that the change does not concern.
  Result<> change(const change::Found& found, const std::function<Result<>(yaml::Draft&)>& edit);

  /// The one line on stdout: an id, or a path.
  void answer(std::string line) { answer_ = std::move(line); }
  /// A line on stderr, unless --quiet is given.
  void tell(std::string line) { told_.push_back(std::move(line)); }

  /// The id of the record that was made last.
  const std::string& made() const { return made_; }

 private:
  friend class Writing;
  Desk(const Arguments& arguments, Process& process, std::string root, Date date, Date as_of,
       std::unique_ptr<audit::Source> source)
      : arguments_(arguments),
        process_(process),
        root_(std::move(root)),
        date_(date),
        as_of_(as_of),
        source_(std::move(source)) {}

  Result<std::string> edited(const std::string& path, std::string text, const std::optional<std::string>& seen);

  const Arguments& arguments_;
  Process& process_;
  std::string root_;
  Date date_, as_of_;
  std::unique_ptr<audit::Source> source_;
  std::optional<audit::Loaded> loaded_{};
  class Session* session_ = nullptr;
  std::vector<store::Change> changes_{};
  bool fresh_id_ = false, edited_ = false;
  std::string answer_{}, made_{};
  std::vector<std::string> told_{};
};

/// One writing command: `type` is what --from, --set and --template are about, a record kind or an entry of one.
struct Act {
  std::string_view purpose{};  ///< "cfcm plan sign", as somebody who waits for the lock is told
  const model::RecordType* type = nullptr;
  std::function<Result<>(Desk&)> prepare{};
};

/// Runs it: prepares, judges, writes, answers; the exit status.
Result<int> write(const Arguments& arguments, Process& process, const Act& act);

/// The value of an option that is text of a person: as it is given; of `-` standard input, of `@FILE` what the file
/// holds. Without the line's end.
Result<std::string> text_option(const Arguments& arguments, Process& process, std::string_view name);

/// Puts an option's value in a field, when it is given; a usage Failure when the field takes no such value.
Result<> set_from(yaml::Draft& record, const model::RecordType& type, const Arguments& arguments,
                  std::string_view option, std::string_view path);

/// Puts a value in a field; a usage Failure when the field takes no such value.
Result<> set_field(yaml::Draft& record, const model::RecordType& type, std::string_view path, std::string_view value);

}  // namespace cfcm::cmd
