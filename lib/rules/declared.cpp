#include "rules/declared.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/plan_contents.h"

namespace cfcm::rules {
namespace {

constexpr Denied everything{true, true, true}, holdings{true, false, false}, jobs{false, true, false},
    kin{false, false, true};

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
                             Phrase{"conflict to declare", everything},
                             Phrase{"conflicts to declare", everything},
                             Phrase{"ownership", holdings},
                             Phrase{"ownership interest", holdings},
                             Phrase{"financial interest", holdings},
                             Phrase{"financial tie", holdings},
                             Phrase{"share", holdings},
                             Phrase{"investment", holdings},
                             Phrase{"interest in any provider", holdings},
                             Phrase{"interests in any provider", holdings},
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

/// The text between commas, semicolons, full stops and the words "and", "or", "nor".
std::vector<std::string> parts(std::string_view text) {
  std::vector<std::string> all;
  std::string clause;
  for (const char c : plain_words(text) + '.') {
    if (c != ',' && c != ';' && c != '.') {
      clause += c;
      continue;
    }
    std::string_view rest = clause;
    while (!rest.empty()) {
      if (rest.front() == ' ') {
        rest.remove_prefix(1);
        continue;
      }
      std::size_t end = rest.size(), next = rest.size();
      for (const std::string_view word : {" and ", " or ", " nor "}) {
        const auto at = rest.find(word);
        if (at < end) end = at, next = at + word.size();
      }
      all.emplace_back(rest.substr(0, end));
      rest.remove_prefix(next);
    }
    clause.clear();
  }
  return all;
}

}  // namespace

bool Denied::stake(Stake::Kind kind) const {
  const bool job = kind == Stake::Kind::job || kind == Stake::Kind::paid_officer;
  return job ? jobs : holdings;
}

Denied denied_by(std::string_view text) {
  Denied denied;
  bool first = true;
  for (const std::string& part : parts(text)) {
    std::string_view words = part;
    const bool negated = words.starts_with("no ");
    if (negated) words.remove_prefix(3);
    if (first && (words == "none" || words == "nothing to declare")) {
      denied = everything;
    } else if (const auto* known = first && !negated ? nullptr : phrase(words)) {
      denied = {denied.holdings || known->denied.holdings, denied.jobs || known->denied.jobs,
                denied.kin || known->denied.kin};
    } else {
      return {};
    }
    first = false;
  }
  return denied;
}

}  // namespace cfcm::rules
