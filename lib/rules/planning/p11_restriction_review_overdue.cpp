#include <array>
#include <charconv>

#include <fmt/format.h>

#include "rules/restrictions.h"

namespace cfcm::rules {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : plain_words(text)) {
    if (c == ' ' || c == ',' || c == '.' || c == ';') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::optional<int> count_of(std::string_view word) {
  constexpr std::array<std::string_view, 13> names = {"",      "one",   "two",  "three", "four",   "five",  "six",
                                                      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error == std::errc() && end == word.data() + word.size() && number > 0 && number < 1000) return number;
  const auto named = std::ranges::find(names, word);
  if (word.empty() || named == names.end()) return std::nullopt;
  return static_cast<int>(named - names.begin());
}

/// `from` plus so many of the unit; nothing when the word is no unit of time.
std::optional<Date> plus(Date from, int count, std::string_view unit) {
  if (unit == "day" || unit == "days") return from.plus_days(count);
  if (unit == "week" || unit == "weeks") return from.plus_days(7 * count);
  if (unit == "month" || unit == "months") return from.plus_months(count);
  if (unit == "year" || unit == "years") return from.plus_months(12 * count);
  return std::nullopt;
}

bool leads_on(std::string_view word) {
  for (const std::string_view known : {"until", "to", "by", "through", "before", "for", "within", "after", "every",
                                       "in", "review", "reviewed", "ends", "on"}) {
    if (word == known) return true;
  }
  return false;
}

/// The last day of a time limit that begins, but for words such as "until" or "for", with a date or a term such as "6
/// months"; nothing when it reads otherwise.
std::optional<Date> limit(std::string_view text, Date from) {
  // Dates keep their dashes.
  std::string_view rest = text;
  while (true) {
    const auto start = rest.find_first_not_of(" \n\t");
    if (start == std::string_view::npos) return std::nullopt;
    rest.remove_prefix(start);
    if (const auto day = Date::parse(rest.substr(0, 10)); day && rest.size() >= 10) return day;
    const auto word = rest.substr(0, rest.find_first_of(" \n\t"));
    if (!leads_on(plain_words(word))) break;
    rest.remove_prefix(word.size());
  }
  auto words = words_of(rest);
  if (words.size() > 2 && words[1] == "calendar") words.erase(words.begin() + 1);
  if (words.size() < 2) return std::nullopt;
  const auto count = count_of(words[0]);
  return count ? plus(from, *count, words[1]) : std::nullopt;
}

void check(const CaseView& view, Report& report) {
  const auto begun = begun_plans(view);
  for (const auto& restriction : restrictions(view)) {
    const auto& text = (*restriction.entry)->time_limit;
    const auto due = text ? limit(text->text, first_day(*restriction.plan)) : std::nullopt;
    if (!due || *due > view.as_of()) continue;
    report.tested(*due);
    // An amendment that says nothing of restrictions may leave them as they were.
    Date own = view.in_force(*restriction.plan).to, perhaps = own;
    bool after = false;
    for (const auto* plan : begun) {
      if (after && (!is_amendment(*plan) || !plan->restrictions.empty())) break;
      if (after) perhaps = std::max(perhaps, view.in_force(*plan).to);
      after = after || plan == restriction.plan;
    }
    if (perhaps <= *due) continue;
    Hit found = gap(
        view.where(text.mark()),
        fmt::format("the restriction was due for review by {}, and the plan still held after that day", due->text()),
        *due);
    if (own <= *due) found.verdict = Verdict::possible;
    found.basis = "its `time_limit`, counted from the plan's first day where it is a term";
    report.add(std::move(found));
  }
}

}  // namespace

extern const Rule p11_restriction_review_overdue{
    .code = "P11",
    .slug = "restriction-review-overdue",
    .element = 8,
    .category = Category::monitoring,
    .incentives = {Incentive::convenience},
    .citations = {"42 CFR 441.301(c)(4)(vi)(F)", "42 CFR 441.725(b)(13)"},
    .summary = "a restriction is reviewed, and the plan written anew, by the end of its time limit",
    .why = "A restriction that nobody looks at again becomes the rule of the house.",
    .remedy = "review the restriction with the individual now, and write the plan without it or with a new time limit",
    .needs = "a restriction whose `time_limit` begins with a date, or with a term such as 6 months",
    .check_case = check,
};

}  // namespace cfcm::rules
