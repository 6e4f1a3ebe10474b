#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "audit/loaded.h"
#include "cmd/looking.h"
#include "report/candidates.h"

namespace cfcm::cmd {
namespace {

std::string_view fit(report::Fit fit) {
  return fit == report::Fit::fits ? "fits" : fit == report::Fit::differs ? "differs" : "unknown";
}

/// Each reason with its rule and its chain of ties.
std::string why(const report::Candidate& candidate) {
  std::vector<std::string> all;
  for (const auto* reasons : {&candidate.against, &candidate.cautions}) {
    for (const auto& reason : *reasons) {
      std::string text = reasons == &candidate.cautions ? "caution: " + reason.text : reason.text;
      if (!reason.chain.empty()) {
        std::string chain;
        for (const auto& hop : reason.chain)
          chain += fmt::format("{}{} {} {}", chain.empty() ? "" : ", ", hop.from, hop.tie, hop.to);
        text += fmt::format(" ({})", chain);
      }
      if (!reason.rule.empty()) text += fmt::format(" [{}]", reason.rule);
      all.push_back(std::move(text));
    }
  }
  return fmt::format("{}", fmt::join(all, "; "));
}

Result<int> run(const Arguments& arguments, Process& process) {
  const auto day = as_of(arguments, process);
  if (!day) return day.error();
  const auto tree = tree_around(arguments, process);
  if (!tree) return tree.error();
  const auto found = change::find_case(*tree->source, arguments.positional.front());
  if (!found) return found.error();
  const audit::Loaded loaded(*tree->source, *day);
  const auto candidates = report::candidates(loaded, found->id, std::max(1U, std::thread::hardware_concurrency()));
  report::Rows rows{"candidate", {"person", "organization", "suits", "open_cases", "language", "county", "now", "why"}};
  for (const auto& one : candidates.all) {
    if (arguments.has("suitable") && !one.suits()) continue;
    rows.rows.push_back({one.person, one.organization, one.suits() ? "yes" : "no", std::to_string(one.open_cases),
                         std::string(fit(one.language)), std::string(fit(one.county)), one.current ? "yes" : "",
                         why(one)});
  }
  return show(rows, loaded.failures(), arguments, process);
}

}  // namespace

extern const Command intake_candidates_command{
    .name = "intake candidates",
    .summary = "who could manage a case, and why the others could not",
    .about =
        "Everybody who manages cases for an agency, judged by the rules of the audit as if the case were theirs. First "
        "those\n"
        "without a tie, with room, and with the language and the county of the individual.",
    .positional = {.name = "CASE", .about = "the id of the case", .least = 1, .most = 1},
    .options =
        [] {
          auto all = listing_with_day();
          all.push_back({.name = "suitable", .about = "leave out those who fall out"});
          return all;
        }(),
    .run = run,
};

}  // namespace cfcm::cmd
