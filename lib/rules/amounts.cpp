#include "rules/amounts.h"

#include <algorithm>
#include <array>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

/// A time in days; a month has 28 to 31.
struct Span {
  std::array<std::string_view, 3> words{};
  int least = 0, most = 0;
};

constexpr std::array spans{Span{{"day", "daily", "d"}, 1, 1},
                           Span{{"week", "weekly", "wk"}, 7, 7},
                           Span{{"two weeks", "2 weeks", "fortnight"}, 14, 14},
                           Span{{"month", "monthly", "mo"}, 28, 31},
                           Span{{"quarter", "quarterly", "three months"}, 90, 92},
                           Span{{"year", "yearly", "annually"}, 365, 366}};

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
  const std::string own_unit = line.unit ? line.unit->text : "", own_per = line.per ? line.per->text : "";
  known = known && line.units && (!any || (unit == own_unit && per == own_per));
  any = true;
  unit = own_unit;
  per = own_per;
  if (line.units) units = units + *line.units;
}

std::optional<bool> is_less(const Amount& a, const Amount& b) {
  if (!a.known || !b.known || a.unit != b.unit) return std::nullopt;
  if (a.per == b.per) return a.units < b.units;
  const Span *of_a = span(a.per), *of_b = span(b.per);
  if (!of_a || !of_b) return std::nullopt;
  if (a.units * of_b->most < b.units * of_a->least) return true;
  if (a.units * of_b->least >= b.units * of_a->most) return false;
  return std::nullopt;
}

}  // namespace cfcm::rules
