#include <algorithm>

#include <fmt/format.h>

#include "cmd/command.h"
#include "cmd/records.h"
#include "render/doctor.h"
#include "store/files.h"
#include "store/leftovers.h"
#include "store/probe.h"

namespace cfcm::cmd {
namespace {

using store::Observation;

bool any(const store::Observations& observations, Observation::Answer answer) {
  return std::ranges::find(observations, answer, &Observation::answer) != observations.end();
}

/// Nothing that could be tried is left out, or nothing can be written at all.
bool tried(const store::Observations& promises) {
  const auto write = std::ranges::find(promises, "write", &Observation::name);
  const bool written = write == promises.end() || write->answer == Observation::Answer::yes;
  return !written || !any(promises, Observation::Answer::unknown);
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto root = store::find_root(".");
  if (!root) return root.error();
  render::Checkup checkup;
  checkup.root = seen_from_here(*root);
  std::optional<Failure> failed;
  if (arguments.has("repair")) {
    auto cleared = store::clear(*root, "cfcm doctor");
    if (cleared)
      checkup.done = std::move(*cleared);
    else
      failed = std::move(cleared).error();
  }
  auto promises = store::probe(*root);
  if (!promises) return std::move(promises).error();
  checkup.promises = std::move(*promises);
  auto leftovers = store::leftovers(*root);
  if (leftovers)
    checkup.leftovers = std::move(*leftovers);
  else if (!failed)
    failed = std::move(leftovers).error();

  const bool json = arguments.value("format") == "json";
  process.out = json ? render::doctor_json(checkup) : render::doctor_text(checkup, arguments.has("quiet"));
  if (failed) process.say("cfcm: " + failed->message);
  if (failed || !tried(checkup.promises) || any(checkup.leftovers, Observation::Answer::unknown)) return could_not;
  const bool found = any(checkup.promises, Observation::Answer::no) || any(checkup.leftovers, Observation::Answer::no);
  return found ? findings : done;
}

}  // namespace

extern const Command doctor_command{
    .name = "doctor",
    .summary = "tell which promises about writing hold in this tree, and what was left half done",
    .about =
        "Tries in the folder .cfcm of the tree around you what writing relies on, and removes what it made there: "
        "names\n"
        "given by link and rename, locks, fsync, names that differ in case, modes, free space. Then it looks for what\n"
        "commands that were cut off have left: a change of several files that is half made, temporary files.\n"
        "A line begins with ok (it holds), no (it does not), note (somebody should know) or ? (it could not be "
        "tried).\n"
        "Exit status: 0 all holds and nothing is left, 1 something does not hold or is left, 3 not all could be tried.",
    .options = {{.name = "repair",
                 .about = "first finish the change that is half made and remove temporary files; says what was done"},
                {.name = "format",
                 .letter = 'f',
                 .value = "FORMAT",
                 .about = "text (when absent) or json",
                 .choices = {"text", "json"}}},
    .run = run,
};

}  // namespace cfcm::cmd
