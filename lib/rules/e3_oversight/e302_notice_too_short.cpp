#include <fmt/format.h>

#include "rules/adverse.h"
#include "rules/notice_words.h"
#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  for (const Adverse& adverse : adverse_decisions(view)) {
    if (!adverse.takes_away || !adverse.notice || adverse.asked_for) continue;
    const auto& notice = *adverse.notice;
    report.tested(adverse.decided);
    const auto ground = notice.exception ? ground_of(notice.exception->text) : Ground::none;
    if (ground == Ground::exempt) continue;
    if (!notice.sent) {
      Hit found =
          gap(view.where(adverse.mark),
              fmt::format("{}, and there is no record of when its notice was sent", adverse.what), adverse.decided);
      found.cap = Level::warning;
      found.verdict = Verdict::possible;
      report.add(std::move(found));
      continue;
    }
    if (!adverse.effective) continue;

    const auto clock = view.registry().policy.clock(ground == Ground::fraud ? "fraud-notice" : "advance-notice",
                                                    view.applying(adverse.decided));
    const Date earliest = stats::due(clock, *notice.sent);
    if (*adverse.effective >= earliest) continue;
    Hit found = gap(view.where(notice.sent.mark()),
                    fmt::format("the notice was sent on {} and the decision took effect on {}, before {}",
                                notice.sent->text(), adverse.effective->text(), earliest.text()),
                    *notice.sent);
    found.related = {{view.where(adverse.mark), adverse.what + " here"}};
    if (ground == Ground::unknown) found.verdict = Verdict::possible;
    found.basis = fmt::format("{} from the day the notice was sent, {}", stats::text(clock),
                              ground == Ground::unknown ? "and the exception is none of 42 CFR 431.213"
                              : ground == Ground::fraud ? "for a fact of fraud"
                                                        : "and no exception on record");
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule e302_notice_too_short{
    .code = "E302",
    .slug = "notice-too-short",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 431.211 (from memory)", "42 CFR 431.213", "42 CFR 431.214 (from memory)"},
    .summary = "what somebody has is not reduced, suspended or ended before ten days' notice",
    .why =
        "Ten days are what it takes to ask for a hearing and keep the service meanwhile; a cut that comes first leaves "
        "nothing to keep.",
    .remedy =
        "put the change off until the notice has run, or record the ground under `exception` of the notice: one of 42 "
        "CFR 431.213 by its word, or fraud",
    .needs = "a decision that reduces, suspends or ends something, with a notice",
    .check_case = check,
};

}  // namespace cfcm::rules
