#pragma once

#include <string>
#include <vector>

/// A small invented source, by which the mutation test tests itself.
namespace invented {

enum class Level { note, warning, error };

struct Loan {
  int due = 0;
  bool returned = false;
};

struct Title {
  std::string text{};
  bool operator<(const Title& other) const { return text.compare(other.text) < 0; }
};

/// A note up to the day on which it is due or when it is returned, a warning for a week, then an error.
Level level(const Loan& loan, int today);

bool any_late(const std::vector<Loan>& loans, int today);

/// How many letters are sent in so many days: one a week.
int letters(int days);

bool before(const Title& a, const Title& b);

}  // namespace invented
