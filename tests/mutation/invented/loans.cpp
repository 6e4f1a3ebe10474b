#include "loans.h"

#include <algorithm>

namespace invented {

Level level(const Loan& loan, int today) {
  if (loan.returned || today <= loan.due) return Level::note;
  const int days = std::min(today - loan.due - 1, 30);
  return days < 7 ? Level::warning : Level::error;
}

bool any_late(const std::vector<Loan>& loans, int today) {
  return std::ranges::any_of(loans, [&](const auto& loan) { return !loan.returned && today > loan.due; });
}

int letters(int days) {
  int count = 0;
  while (days > 0) {
    days -= 7;
    ++count;
  }
  return count;
}

bool before(const Title& a, const Title& b) { return a < b; }

}  // namespace invented
