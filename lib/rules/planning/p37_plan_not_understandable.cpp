#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// Whether one of the words that `text` is made of ("English, Spanish") is the language.
bool names_language(std::string_view text, std::string_view language) {
  const std::string all = " " + plain_words(text) + " ", sought = plain_words(language);
  for (auto at = all.find(sought); at != std::string::npos; at = all.find(sought, at + 1)) {
    const auto is_border = [](char c) { return c == ' ' || c == ',' || c == ';' || c == '/' || c == '(' || c == ')'; };
    if (is_border(all[at - 1]) && is_border(all[at + sought.size()])) return true;
  }
  return false;
}

/// A code such as `es` or `es-MX` is not compared with a name.
bool is_code(std::string_view language) { return language.size() <= 3 || (language.size() <= 6 && language[2] == '-'); }

void judge_language(const CaseView& view, Report& report, const PlanWhole& whole, std::string_view language) {
  report.tested(first_day(whole.plan()));
  bool recorded = false;
  for (const auto* part : whole.parts) {
    if (!part->language) continue;
    recorded = true;
    if (names_language(part->language->text, language)) continue;
    Hit found = gap(view.where(part->language.mark()), "the plan is in another language than the individual's",
                    first_day(*part));
    if (is_code(part->language->text) != is_code(language)) found.verdict = Verdict::possible;
    report.add(std::move(found));
  }
  if (recorded || same_words(language, "English") || same_words(language, "en")) return;
  report.add(plan_gap(view, whole, "there is no record that the plan is in the individual's language (`language`)"));
}

void judge_format(const CaseView& view, Report& report, const PlanWhole& whole, const model::Individual& individual) {
  report.tested(first_day(whole.plan()));
  const auto fits = [&](const model::Plan& part) {
    return part.format && std::ranges::any_of(individual.formats, [&](const auto& format) {
             return plain_words(part.format->text).find(plain_words(format->text)) != std::string::npos;
           });
  };
  if (whole.any(fits)) return;
  Hit found = plan_gap(view, whole, "there is no record that the plan is in a format that the individual needs");
  found.apart += " format";
  report.add(std::move(found));
}

void check(const CaseView& view, Report& report) {
  const auto* intake = view.lists().intake;
  if (!intake || !intake->individual) return;
  const auto& individual = *intake->individual;
  for (const PlanWhole& whole : plan_wholes(view)) {
    if (individual.language) judge_language(view, report, whole, individual.language->text);
    if (!individual.formats.empty()) judge_format(view, report, whole, individual);
  }
}

}  // namespace

extern const Rule p37_plan_not_understandable{
    .code = "P37",
    .slug = "plan-not-understandable",
    .element = 4,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(2)(vii)", "42 CFR 441.725(b)(7)", "42 CFR 435.905(b)"},
    .summary = "the plan is written in the individual's language and in a format that the individual can use",
    .why = "Nobody consents to what they cannot read, and nobody can ask for what they do not know they were promised.",
    .remedy =
        "have the plan translated or put in the format, give it to the individual, and record `language` and `format`",
    .needs = "a plan in force, and an intake with the individual's `language` or `formats`",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
