#include "base/diff.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace cfcm {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;
constexpr long longest_search = 2000;  // steps kept for the way back: memory grows with their square

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Which lines of both sides take part in the difference.
struct Changes {
  std::vector<bool> removed, added;
};

class Search {
 public:
  Search(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  Changes run() {
    Changes changes{std::vector<bool>(before_.size()), std::vector<bool>(after_.size())};
    while (first_ < std::min(before_.size(), after_.size()) && before_[first_] == after_[first_]) ++first_;
    std::size_t last = 0;
    while (last < std::min(before_.size(), after_.size()) - first_ &&
           before_[before_.size() - 1 - last] == after_[after_.size() - 1 - last]) {
      ++last;
    }
    n_ = static_cast<long>(before_.size() - first_ - last);
    m_ = static_cast<long>(after_.size() - first_ - last);
    if (!forward()) {
      std::fill_n(changes.removed.begin() + static_cast<long>(first_), n_, true);
      std::fill_n(changes.added.begin() + static_cast<long>(first_), m_, true);
      return changes;
    }
    back(changes);
    return changes;
  }

 private:
  bool equal(long x, long y) const {
    return before_[first_ + static_cast<std::size_t>(x)] == after_[first_ + static_cast<std::size_t>(y)];
  }

  /// The furthest x on every diagonal, step by step. False when the search grows too long.
  bool forward() {
    std::vector<long> reach{0, 0};  // of the diagonals -1 and 1 before the first step
    for (long d = 0; d <= std::min(n_ + m_, longest_search); ++d) {
      std::vector<long> now(static_cast<std::size_t>(d + 1));
      for (long k = -d; k <= d; k += 2) {
        long x = step(reach, d, k);
        long y = x - k;
        while (x < n_ && y < m_ && equal(x, y)) {
          ++x;
          ++y;
        }
        now[static_cast<std::size_t>((k + d) / 2)] = x;
        if (x >= n_ && y >= m_) {
          steps_.push_back(std::move(now));
          return true;
        }
      }
      steps_.push_back(now);
      reach = std::move(now);
    }
    return false;
  }

  /// Where the d-th step to diagonal k begins: below the diagonal before, or right of it. `reach` holds the diagonals
  /// -(d-1), -(d-3) … of the step before.
  static long step(const std::vector<long>& reach, long d, long k) {
    if (d == 0) return 0;
    const auto at = [&](long diagonal) { return reach[static_cast<std::size_t>((diagonal + d - 1) / 2)]; };
    const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
    return down ? at(k + 1) : at(k - 1) + 1;
  }

  void back(Changes& changes) const {
    long x = n_, y = m_;
    for (long d = static_cast<long>(steps_.size()) - 1; d > 0; --d) {
      const auto& reach = steps_[static_cast<std::size_t>(d - 1)];
      const long k = x - y, begin = step(reach, d, k);
      const auto at = [&](long diagonal) { return reach[static_cast<std::size_t>((diagonal + d - 1) / 2)]; };
      const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
      if (down) {
        y = begin - k - 1;
        x = begin;
        changes.added[first_ + static_cast<std::size_t>(y)] = true;
      } else {
        x = begin - 1;
        y = begin - k;
        changes.removed[first_ + static_cast<std::size_t>(x)] = true;
      }
    }
  }

  const Lines& before_;
  const Lines& after_;
  std::size_t first_ = 0;  // lines that both begin with
  long n_ = 0, m_ = 0;     // lines between what both begin and end with
  std::vector<std::vector<long>> steps_{};
};

void put(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t start, std::size_t count) {
  if (count == 1) return fmt::format("{}", start + 1);
  return fmt::format("{},{}", count == 0 ? start : start + 1, count);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines old_lines = lines_of(before), new_lines = lines_of(after);
  const Changes changes = Search(old_lines, new_lines).run();
  std::string out = fmt::format("--- a/{}\n+++ b/{}\n", path, path);
  std::size_t i = 0, j = 0;
  while (i < old_lines.size() || j < new_lines.size()) {
    const auto changed = [&](std::size_t a, std::size_t b) {
      return (a < old_lines.size() && changes.removed[a]) || (b < new_lines.size() && changes.added[b]);
    };
    if (!changed(i, j)) {
      ++i;
      ++j;
      continue;
    }
    const std::size_t lead = std::min({context, i, j});
    const std::size_t old_start = i - lead, new_start = j - lead;
    std::string hunk;
    for (std::size_t n = old_start; n < i; ++n) put(hunk, ' ', old_lines[n]);
    while (i < old_lines.size() || j < new_lines.size()) {
      if (i < old_lines.size() && changes.removed[i]) {
        put(hunk, '-', old_lines[i++]);
      } else if (j < new_lines.size() && changes.added[j]) {
        put(hunk, '+', new_lines[j++]);
      } else {
        // Lines that only lead to the next change, or out of the hunk.
        std::size_t ahead = 0;
        while (i + ahead < old_lines.size() && !changed(i + ahead, j + ahead)) ++ahead;
        const bool joins = i + ahead < old_lines.size() || j + ahead < new_lines.size();
        const std::size_t take = joins && ahead <= 2 * context ? ahead : std::min(ahead, context);
        for (std::size_t n = 0; n < take; ++n) put(hunk, ' ', old_lines[i + n]);
        i += take;
        j += take;
        if (take < ahead || !joins) break;
      }
    }
    out += fmt::format("@@ -{} +{} @@\n{}", range(old_start, i - old_start), range(new_start, j - new_start), hunk);
  }
  return out;
}

}  // namespace cfcm
