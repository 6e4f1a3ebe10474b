#include "rules/declared.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

constexpr Denied everything{true, true, true, true, true}, finances{true, true, true, false, false},
    shares{.shares = true}, investments{.investments = true}, jobs{.jobs = true}, kin{.kin = true};

struct Phrase {
  std::string_view words{};  ///< after "no", in the singular where the plural adds an s
  Denied denied{};
};

constexpr std::array phrases{Phrase{"conflict", everything},
                             Phrase{"conflict of interest", everything},
                             Phrase{"conflicts of interest", everything},
                             Phrase{"known conflict", everything},
                             Phrase{"known conflict of interest", everything},
                             Phrase{"known conflicts of interest", everything},
                             Phrase{"financial interest", finances},
                             Phrase{"financial tie", finances},
                             Phrase{"ownership", shares},
                             Phrase{"ownership interest", shares},
                             Phrase{"share", shares},
                             Phrase{"investment", investments},
                             Phrase{"employment", jobs},
                             Phrase{"outside employment", jobs},
                             Phrase{"other employment", jobs},
                             Phrase{"other job", jobs},
                             Phrase{"second job", jobs},
                             Phrase{"relative", kin},
                             Phrase{"kin", kin},
                             Phrase{"kinship", kin},
                             Phrase{"family tie", kin},
                             Phrase{"family relationship", kin}};

const Phrase* phrase(std::string_view words) {
  const auto found = std::ranges::find_if(phrases, [&](const Phrase& one) {
    return words == one.words ||
           (words.size() == one.words.size() + 1 && words.ends_with('s') && words.starts_with(one.words));
  });
  return found == phrases.end() ? nullptr : &*found;
}

/// One thing that is denied or named. Of what follows a comma, "and", "or" or "nor" the "no" before it may be left out;
/// of what begins a sentence it may not.
struct Clause {
  std::string words{};
  bool follows = false;
};

/// Takes the word off the front when it stands there.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

std::vector<Clause> parts(std::string_view text) {
  std::vector<Clause> all;
  std::string clause;
  bool follows = false;
  for (const char c : plain_words(text) + '.') {
    if (c != ',' && c != ';' && c != '.') {
      clause += c;
      continue;
    }
    std::string_view rest = clause;
    while (take(rest, " ")) continue;
    if (follows && !(take(rest, "and ") || take(rest, "or "))) take(rest, "nor ");
    while (!rest.empty()) {
      std::size_t end = rest.size(), next = rest.size();
      for (const std::string_view word : {" and ", " or ", " nor "}) {
        const auto at = rest.find(word);
        if (at < end) end = at, next = at + word.size();
      }
      all.push_back({std::string(rest.substr(0, end)), follows});
      follows = true;
      rest.remove_prefix(next);
    }
    follows = c == ',';
    clause.clear();
  }
  return all;
}

/// What the part denies; nothing when it is no denial.
Denied denied_by_part(const Clause& part, bool may_follow) {
  std::string_view words = part.words;
  for (const std::string_view end : {" in any provider", " to declare", " to report"}) {
    if (words != "nothing to declare" && words.ends_with(end)) words.remove_suffix(end.size());
  }
  if (words == "none" || words == "nothing to declare") return everything;
  if (!take(words, "no ") && !(part.follows && may_follow)) return {};
  const auto* known = phrase(words);
  return known ? known->denied : Denied{};
}

}  // namespace

bool Denied::stake(Stake::Kind kind) const {
  switch (kind) {
    case Stake::Kind::owner: return shares;
    case Stake::Kind::interest: return investments;
    case Stake::Kind::dealing: return dealings;
    default: return jobs;
  }
}

Denied denied_by(std::string_view text) {
  Denied all;
  bool may_follow = false;
  for (const Clause& part : parts(text)) {
    const Denied one = denied_by_part(part, may_follow);
    if (!one.any()) return {};
    // After "none" or "no conflicts" what is named is an exception.
    may_follow = !(one.shares && one.jobs && one.kin);
    all = {all.shares || one.shares, all.investments || one.investments, all.dealings || one.dealings,
           all.jobs || one.jobs, all.kin || one.kin};
  }
  return all;
}

}  // namespace cfcm::rules
