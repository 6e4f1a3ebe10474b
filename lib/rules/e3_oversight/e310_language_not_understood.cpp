#include <fmt/format.h>

#include "rules/report.h"

namespace cfcm::rules {
namespace {

std::string lower(std::string_view text) {
  std::string all;
  for (const char c : text) all += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return all;
}

/// "es" of "es-MX"; empty for a name such as "spanish".
std::string code_of(std::string_view language) {
  const auto primary = language.substr(0, language.find('-'));
  return primary.size() == 2 || primary.size() == 3 ? std::string(primary) : std::string();
}

/// Whether a text in `used` is in another language than `own`. A code and a name cannot be compared.
bool differs(std::string_view used, std::string_view own) {
  const std::string a = lower(used), b = lower(own);
  if (a.find(b) != std::string::npos) return false;  // "english and spanish"
  const std::string code = code_of(a), own_code = code_of(b);
  return code.empty() == own_code.empty() && (code.empty() || code != own_code);
}

class Judge {
 public:
  Judge(const CaseView& view, Report& report, std::string_view own) : view_(view), report_(report), own_(own) {}

  void judge(const model::Field<model::Text>& language, std::optional<Date> day, const char* what) {
    if (!language || !day || *day > view_.as_of()) return;
    report_.tested(*day);
    if (!differs(language->text, own_)) return;
    Hit found =
        gap(view_.where(language.mark()),
            fmt::format("{} is in another language than `individual.language`, and no interpreter is on record", what),
            *day);
    found.related = {{view_.where(view_.lists().intake->individual->language.mark()), "the individual's language"}};
    report_.add(std::move(found));
  }

  void judge_notice(const model::Field<model::EffectiveNotice>& notice, std::optional<Date> day) {
    if (notice) judge(notice->language, notice->sent ? std::optional(*notice->sent) : day, "the notice");
  }

 private:
  const CaseView& view_;
  Report& report_;
  std::string_view own_;
};

std::optional<Date> day_of(const model::Field<Date>& day) { return day ? std::optional(*day) : std::nullopt; }

void check(const CaseView& view, Report& report) {
  const auto* intake = view.lists().intake;
  if (!intake || !intake->individual || !intake->individual->language) return;
  const auto& individual = *intake->individual;
  if (individual.interpreter && *individual.interpreter) return;
  Judge all(view, report, individual.language->text);
  for (const auto& [notice, days, mark] : view.lists().notices) all.judge(notice->language, days.from, "the notice");
  for (const auto* decision : view.all<model::Eligibility>())
    all.judge_notice(decision->notice, day_of(decision->decided));
  for (const auto* decision : view.all<model::Authorization>())
    all.judge_notice(decision->notice, day_of(decision->decided));
  for (const auto* plan : view.plans()) {
    all.judge_notice(plan->notice, *plan->written);
    all.judge(plan->language, *plan->written, "the plan");
  }
}

}  // namespace

extern const Rule e310_language_not_understood{
    .code = "E310",
    .slug = "language-not-understood",
    .element = 3,
    .category = Category::procedural,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 431.206(e)", "42 CFR 435.905(b)"},
    .summary = "notices and plans are in the individual's language, or an interpreter is on record",
    .why = "A right that is explained in words nobody in the household reads has not been explained.",
    .remedy =
        "give the notice or plan again in the individual's language, or record `interpreter: true` of the individual "
        "if "
        "one explained it",
    .needs = "the individual's language, and a notice or plan that says its own",
    .level = Level::warning,
    .check_case = check,
};

}  // namespace cfcm::rules
