#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

/// Which mutants a set of trials reaches, and which it kills. Each trial and each mutant runs in a process of its own,
/// which nothing that ran before has touched.
namespace cfcm::mutation {

/// Something that a run showed. Of things of one form, the first is looked at: that of a trial of its own group, else
/// that of any.
struct Thing {
  std::string group{}, form{}, text{};
};

/// What a trial says of one run: what is wrong (empty: nothing), and what it showed. A thing of a form that no trial
/// shows without a mutant is wrong; so is one that is looked at and has another text, or does not come.
struct Seen {
  std::string wrong{};
  std::vector<Thing> shown{};
};

struct Trial {
  std::string name{};
  std::string group{};  ///< the rule that it is about
  std::function<Seen()> run{};
};

/// `reach SECONDS PART PARTS`: for each PARTS-th trial from PART on the lines `trial NAME GROUP WRONG`,
/// `reached NAME FILE INDEX,…` and `shown NAME OWN FORM TEXT` (OWN: 1 when the trial is of the thing's group; hashes),
/// parted by tabs.
/// `judge SECONDS SHOWN LIST`: reads those lines, and lines `FILE INDEX TRIAL,…`; for each of these one line
/// `FILE INDEX killed TRIAL WHY` or `FILE INDEX survived`.
/// A trial that works for longer than so many seconds hangs. The status of the program.
int judge(int argc, char** argv, const std::vector<Trial>& trials);

}  // namespace cfcm::mutation
