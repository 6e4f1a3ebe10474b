#include "rules/amounts.h"

#include <algorithm>
#include <array>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// A time in days; a month has 28 to 31. A quarter and a year have so many months, whatever their length.
struct Span {
  std::array<std::string_view, 3> words{};
  int least = 0, most = 0, months = 0;
};

constexpr std::array spans{Span{{"day", "daily", "days"}, 1, 1},
                           Span{{"week", "weekly", "weeks"}, 7, 7},
                           Span{{"two weeks", "2 weeks", "fortnight"}, 14, 14},
                           Span{{"month", "monthly", "months"}, 28, 31, 1},
                           Span{{"quarter", "quarterly", "quarters"}, 90, 92, 3},
                           Span{{"year", "yearly", "annually"}, 365, 366, 12}};

const Span* span(const std::string& per) {
  std::string words = plain_words(per);
  for (const std::string_view article : {"per ", "a ", "each ", "every "}) {
    if (words.starts_with(article)) words.erase(0, article.size());
  }
  const auto found = std::ranges::find_if(
      spans, [&](const Span& one) { return !words.empty() && std::ranges::find(one.words, words) != one.words.end(); });
  return found == spans.end() ? nullptr : &*found;
}

}  // namespace

void Amount::add(const model::ServiceLine& line) {
  std::string own_unit = line.unit ? plain_words(line.unit->text) : "";
  if (own_unit.ends_with('s')) own_unit.pop_back();  // "hours"
  const std::string own_per = line.per ? line.per->text : "";
  known = known && line.units && (!any || (unit == own_unit && per == own_per));
  any = true;
  unit = own_unit;
  per = own_per;
  if (line.units) units = units + *line.units;
}

std::optional<bool> is_less(const Amount& a, const Amount& b) {
  if (!a.known || !b.known || a.unit != b.unit) return std::nullopt;
  if (same_words(a.per, b.per)) return a.units < b.units;
  const Span *of_a = span(a.per), *of_b = span(b.per);
  if (!of_a || !of_b) return std::nullopt;
  if (of_a->months > 0 && of_b->months > 0) return a.units * of_b->months < b.units * of_a->months;
  if (a.units * of_b->most < b.units * of_a->least) return true;
  if (a.units * of_b->least >= b.units * of_a->most) return false;
  return std::nullopt;
}

}  // namespace cfcm::rules
