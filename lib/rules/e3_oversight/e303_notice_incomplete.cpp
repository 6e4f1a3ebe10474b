#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/adverse.h"
#include "rules/notice_words.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const Adverse& adverse : adverse_decisions(view)) {
    if (!adverse.notice || adverse.asked_for) continue;
    const auto& notice = *adverse.notice;
    report.tested(adverse.decided);
    const bool silent = notice.appeal_rights && !*notice.appeal_rights;  // on the hearing, by the record's own word
    Hit found;
    if (!notice.contents.empty()) {
      const auto missing = unstated(notice, adverse.takes_away);
      if (missing.empty()) continue;
      found = gap(view.where(notice.contents.front().mark()),
                  fmt::format("the notice does not state: {}", fmt::join(missing, ", ")), adverse.decided);
    } else if (silent) {
      found = gap(view.where(notice.appeal_rights.mark()), "the notice does not explain the right to a hearing",
                  adverse.decided);
    } else {
      found = gap(view.where(adverse.mark), "there is no record of what the notice says", adverse.decided);
      found.cap = Level::warning;
      found.verdict = Verdict::possible;
    }
    found.basis = adverse.takes_away
                      ? "action, effective-date, reasons, regulation, hearing and continuation (a to e)"
                      : "action, effective-date, reasons, regulation and hearing (a to d): nothing is taken away";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e303_notice_incomplete{
    .code = "E303",
    .slug = "notice-incomplete",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 431.210(a)-(e)", "BIP element 3"},
    .summary =
        "the notice of a refusal or cut states the action and its day, the reasons, the regulation, the hearing, and "
        "how services go on meanwhile",
    .why =
        "Whoever does not know why, by which rule and until when cannot decide whether to appeal; what a notice leaves "
        "out is a right that is not used.",
    .remedy =
        "send a notice that states what is missing, and list what it states under `contents`: action, effective-date, "
        "reasons, regulation, hearing, continuation, or the letters a to e",
    .needs = "a decision that refuses, reduces, suspends or ends something, with a notice",
    .check_case = check,
};

}  // namespace cfcm::rules
