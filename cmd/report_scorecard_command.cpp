#include <thread>

#include "audit/audit.h"
#include "cmd/looking.h"
#include "cmd/outputs.h"
#include "cmd/progress_bar.h"
#include "cmd/records.h"
#include "render/scorecard.h"

namespace cfcm::cmd {
namespace {

Result<int> run(const Arguments& arguments, Process& process) {
  if (auto failure = wrong_output(arguments, render::scorecard_formats)) return std::move(*failure);
  const auto day = as_of(arguments, process);
  if (!day) return day.error();
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  if (auto failure = overwrites_record(arguments, tree->root)) return std::move(*failure);
  ProgressBar bar(arguments, process);
  audit::Options options;
  options.as_of = *day;
  options.jobs = std::max(1U, std::thread::hardware_concurrency());
  options.progress = &bar.progress();
  const auto outcome = audit::audit(*tree->source, options);
  if (!outcome) return outcome.error();
  const auto card = report::scorecard(*outcome);
  const auto failed =
      write_outputs(arguments, process, [&](std::string_view format, bool) { return render::scorecard(card, format); });
  for (const auto& failure : outcome->failures) process.say("cfcm: " + failure.message);
  if (failed) process.say("cfcm: " + failed->message);
  return failed || !outcome->failures.empty() ? could_not : done;
}

}  // namespace

extern const Command report_scorecard_command{
    .name = "report scorecard",
    .summary = "how the program stands on the nine design elements: met, not met, or not shown",
    .about =
        "Runs all rules and says of each design element (and of each category, incentive and section of the Model Act) "
        "what\n"
        "the records show: the facts that were tested, the findings, the accepted ones, and which records would turn "
        "`not\n"
        "shown` into an answer. Silence is never read as compliance. The status is 0 whatever the card says; "
        "`audit-conflicts`\n"
        "fails on findings.",
    .options = {as_of_option("the day on which the program is looked at"),
                output_option("text (when absent), json or markdown; with =FILE written there; may be repeated")},
    .run = run,
};

}  // namespace cfcm::cmd
