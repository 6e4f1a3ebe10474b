#include "rules/limits.h"

#include <algorithm>

namespace cfcm::rules {
namespace {

using Why = Limit::Why;

constexpr Limit all[] = {
    {Why::elsewhere, "E104", "whether a redetermination is separated from services as the first decision is",
     "E101, E102 and E107 judge every determination, the first and all later ones."},
    {Why::statistical, "E110", "whether an evaluator approves more often where an affiliated provider follows",
     "A difference of rates is evidence only against a base rate and with a test that is corrected for the number of "
     "evaluators. A rate alone would accuse whoever serves people in greater need."},
    {Why::statistical, "E111", "whether assessed hours differ between cases of affiliated and other providers",
     "Hours follow acuity. The comparison needs bands of acuity and a test over many cases."},
    {Why::elsewhere, "E511", "whether a grievance is open past its due date", "E502 judges open grievances, too."},
    {Why::statistical, "E708", "whether clients of affiliated providers score choice lower than others",
     "A difference of mean scores needs a test over many answers, and counts large enough that nobody is recognized."},
    {Why::statistical, "E810", "whether more is referred to an affiliate than its share of the market",
     "The share expected of an affiliate depends on who has capacity in the county; the excess needs an exact test, "
     "corrected for the number of case managers."},
    {Why::unrecorded, "E813",
     "whether case management is tied to other services, or refused services to who declines it",
     "A tie or a refusal of this kind leaves no record of its own: what is not offered is not written down. A "
     "grievance "
     "on choice is where it shows, and E502 to E508 follow those."},
    {Why::unrecorded, "E814", "whether plans of people who are kept for years lack a goal of independence",
     "Goals are in the individual's own words, and whether words aim at independence is for a person to read."},
    {Why::statistical, "I07", "whether incidents of an affiliated provider are fewer than those of its peers",
     "Few incidents are good news or silence; telling them apart needs a base rate at the same acuity."},
    {Why::unrecorded, "M603", "whether funding is secured over several years",
     "Section 6.3 of the Model Act is a note to legislators. A program's records tell who pays and how (M601, M602)."},
    {Why::unrecorded, "P05", "whether all signatures of a plan bear the same minute",
     "Signatures are recorded by day. That all sign on one day is a meeting, and lawful."},
    {Why::unrecorded, "T02", "whether a contact for case management was direct service",
     "A contact's purpose and summary are its author's words; no field says what the time was spent on."},
};

}  // namespace

std::string_view name(Limit::Why why) {
  switch (why) {
    case Why::unrecorded: return "no record can answer it";
    case Why::elsewhere: return "another rule judges it";
    case Why::statistical: return "a statistical test, still to come";
  }
  return {};
}

std::span<const Limit> limits() { return all; }

const Limit* find_limit(std::string_view code) {
  const auto found = std::ranges::find(all, code, &Limit::code);
  return found == std::end(all) ? nullptr : &*found;
}

}  // namespace cfcm::rules
