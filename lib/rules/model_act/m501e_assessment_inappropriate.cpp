#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

void check(const CaseView& view, Report& report) {
  if (view.plans().empty()) return;
  const Date first = *view.plans().front()->written;
  report.tested(first);
  const model::Assessment* last = nullptr;
  for (const auto* assessment : view.all<model::Assessment>()) {
    const bool of_provider = assessment->purpose && *assessment->purpose == "provider";
    if (of_provider || !assessment->assessed || *assessment->assessed > first) continue;
    if (!last || *last->assessed <= *assessment->assessed) last = assessment;
  }
  if (!last) {
    report.add(gap(view.where(view.plans().front()->written.mark()),
                   fmt::format("no record of an assessment by {}, when the first plan was written", first.text()),
                   first));
    return;
  }
  const auto* intake = view.lists().intake;
  if (!intake || !intake->individual || !intake->individual->language || !last->language) return;
  const bool interpreted = intake->individual->interpreter && *intake->individual->interpreter;
  if (intake->individual->language->text == last->language->text || interpreted) return;
  report.add(gap(view.where(last->language.mark()),
                 "the assessment was held in another language than the individual's, and no interpreter is on record",
                 *last->assessed));
}

}  // namespace

extern const Rule m501e_assessment_inappropriate{
    .code = "M501e",
    .slug = "assessment-inappropriate",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::assessment},
    .citations = {"CM Model Act 5.1(e)"},
    .summary = "each individual is assessed before the first plan, in their language",
    .why = "A plan without an assessment plans what is on offer.",
    .remedy = "assess the individual, in their language or with an interpreter, and record it: `cfcm assess new`",
    .needs = "a plan",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
